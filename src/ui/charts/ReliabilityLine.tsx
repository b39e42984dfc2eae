import { LabelList, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatPercent } from '../../units/format';
import { AxisNames } from './AxisNames';

interface ReliabilityLineProps {
  /** Shares in [0, 1], ascending by what was claimed. */
  points: readonly { claimed: number; held: number; count: number }[];
  /** Whether to write at each point of how many cases it tells. */
  isCounted: boolean;
  across: string;
  upwards: string;
  title: string;
  description: string;
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What was claimed against what held; on the diagonal, claims are true. */
export function ReliabilityLine({
  points,
  isCounted,
  across,
  upwards,
  title,
  description,
}: ReliabilityLineProps) {
  const axis = {
    type: 'number' as const,
    domain: [0, 1],
    ticks: TICKS,
    tickFormatter: (share: number) => formatPercent(share),
    stroke: 'var(--line-strong)',
    tick: { fill: 'var(--ink-soft)', fontSize: 12 },
  };
  return (
    <LineChart
      responsive
      className="reliability"
      data={[...points]}
      margin={{ top: 24, right: 20, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={title}
      desc={description}
    >
      <XAxis {...axis} dataKey="claimed" />
      <YAxis {...axis} width={52} />
      <ReferenceLine
        segment={[
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ]}
        stroke="var(--line-strong)"
        strokeDasharray="2 4"
      />
      <Line
        dataKey="held"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={{ r: 4, fill: 'var(--accent)' }}
        isAnimationActive={false}
      >
        {isCounted && (
          <LabelList dataKey="count" position="top" offset={10} dx={-6} className="point-count" />
        )}
      </Line>
      <AxisNames across={across} upwards={upwards} />
    </LineChart>
  );
}
