import { useId } from 'react';
import { Bar, BarChart, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts';
import { RESULT } from '../../messages/result';
import type { Reason } from '../../recommendation/report';
import { formatPoints } from '../../units/format';
import { axisReach, reasonSeries } from './reasonSeries';

const ROW_PX = 34;

/** Contributions from the middle outwards: to the left for GPU (plain), to the right for TPU (hatched). */
export function ReasonBars({ reasons }: { reasons: readonly Reason[] }) {
  const hatchId = useId();
  const bars = reasonSeries(reasons);
  const reach = axisReach(bars);
  const described = bars.map(({ label, gpu, tpu }) =>
    RESULT.reasons.chartPoint(label, pointsText(gpu ?? tpu), gpu === null ? 'TPU' : 'GPU'),
  );
  return (
    <BarChart
      responsive
      className="reason-bars"
      style={{ height: bars.length * ROW_PX + 12 }}
      data={bars}
      layout="vertical"
      stackOffset="sign"
      margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={RESULT.reasons.chartTitle}
      desc={RESULT.reasons.chartDescription(described.join('; '))}
    >
      <defs>
        <pattern
          id={hatchId}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--tpu)" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--paper)" strokeWidth="2" />
        </pattern>
      </defs>
      <XAxis type="number" domain={[-reach, reach]} hide />
      <YAxis
        type="category"
        dataKey="label"
        width={112}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={{ fill: 'var(--ink)', fontSize: 13 }}
      />
      <ReferenceLine x={0} stroke="var(--line-strong)" />
      <Bar dataKey="gpu" stackId="points" fill="var(--gpu)" barSize={16} isAnimationActive={false}>
        <LabelList
          dataKey="gpu"
          position="right"
          formatter={pointsText}
          fill="var(--ink-soft)"
          fontSize={12}
        />
      </Bar>
      <Bar
        dataKey="tpu"
        stackId="points"
        fill={`url(#${hatchId})`}
        stroke="var(--tpu)"
        barSize={16}
        isAnimationActive={false}
      >
        <LabelList
          dataKey="tpu"
          position="right"
          formatter={pointsText}
          fill="var(--ink-soft)"
          fontSize={12}
        />
      </Bar>
    </BarChart>
  );
}

const pointsText = (points: unknown): string =>
  typeof points === 'number' ? formatPoints(Math.abs(points)) : '';
