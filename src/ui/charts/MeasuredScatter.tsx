import type { MouseEvent } from 'react';
import {
  Scatter,
  ScatterChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import type { Side } from '../../catalog/vocabulary';
import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatQuantity } from '../../units/format';
import { AxisNames } from './AxisNames';
import { logTicks } from './logTicks';

const TEXT = METHODOLOGY.measured;

interface MeasuredScatterProps {
  rows: readonly MeasuredRow[];
  /** The dotted lines mark predictions so many times too high and too low. */
  far: number;
  chosen: MeasuredRow | null;
  onChoose: (row: MeasuredRow) => void;
  /** In words: how many, how far off. */
  description: string;
}

/** Predicted over measured, both logarithmic, with the diagonal on which they agree and lines beside it. */
export function MeasuredScatter({ rows, far, description, ...choice }: MeasuredScatterProps) {
  const values = rows.flatMap(({ measured, predicted }) => [measured, predicted]);
  const [low, high] = [Math.min(...values) / 1.5, Math.max(...values) * 1.5];
  const axis = {
    type: 'number' as const,
    scale: 'log' as const,
    domain: [low, high],
    ticks: decades(logTicks([low, high])),
    // In one line: at plain spaces, ticks are broken.
    tickFormatter: (value: number) => formatQuantity('count', value).replace(' ', '\u00a0'),
    stroke: 'var(--line-strong)',
    tick: { fill: 'var(--ink-soft)', fontSize: 12 },
  };
  const lines = [
    { from: [low, low], to: [high, high], dashes: 'none' },
    { from: [low, low * far], to: [high / far, high], dashes: '1 4' },
    { from: [low * far, low], to: [high, high / far], dashes: '1 4' },
  ];
  return (
    <ScatterChart
      responsive
      className="measured-scatter"
      margin={{ top: 8, right: 12, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={TEXT.chartTitle}
      desc={description}
    >
      <XAxis {...axis} dataKey="at" />
      <YAxis {...axis} dataKey="is" width={80} />
      <AxisNames across={TEXT.axes.measured} upwards={TEXT.axes.predicted} />
      <Dots rows={rows} {...choice} />
      {lines.map(({ from, to, dashes }) => (
        <Scatter
          key={String(from)}
          data={[from, to].map(([at, is]) => ({ at, is }))}
          line={{ stroke: 'var(--ink)', strokeDasharray: dashes }}
          shape={() => <g />}
          isAnimationActive={false}
        />
      ))}
    </ScatterChart>
  );
}

/** So many labels fit. */
const MOST_TICKS = 6;
const decades = (ticks: readonly number[]): number[] =>
  ticks.filter((_, at) => at % Math.ceil(ticks.length / MOST_TICKS) === 0);

/** One path a side: thousands of elements, one a point, would hold up the page. */
function Dots({ rows, chosen, onChoose }: Omit<MeasuredScatterProps, 'far' | 'description'>) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  const places = rows.map((row) => ({
    row,
    x: Number(x(row.measured)),
    y: Number(y(row.predicted)),
  }));
  const path = (side: Side) =>
    places
      .filter(({ row }) => row.side === side)
      .map((place) => `M${place.x.toFixed(1)} ${place.y.toFixed(1)}h0`)
      .join('');
  const choose = (event: MouseEvent<SVGRectElement>) => {
    const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const distance = (place: { x: number; y: number }) =>
      Math.hypot(
        place.x - event.clientX + (frame?.x ?? 0),
        place.y - event.clientY + (frame?.y ?? 0),
      );
    const [nearest] = [...places].sort((a, b) => distance(a) - distance(b));
    if (nearest) onChoose(nearest.row);
  };
  const mark = places.find(({ row }) => row === chosen);
  return (
    <g>
      <path d={path('gpu')} className="dots" stroke="var(--gpu)" strokeLinecap="round" />
      <path d={path('tpu')} className="dots" stroke="var(--tpu)" strokeLinecap="square" />
      {mark && (
        <circle cx={mark.x} cy={mark.y} r={7} fill="none" stroke="var(--ink)" strokeWidth={2} />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same rows for keyboards */}
      <rect {...area} fill="transparent" onClick={choose} />
    </g>
  );
}
