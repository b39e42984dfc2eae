import { type DotItemDotProps, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { RESULT } from '../../messages/result';
import type { OperatingLine } from '../../recommendation/operatingPoints';
import { formatQuantity } from '../../units/format';
import { logTicks } from './logTicks';
import { operatingSeries } from './operatingSeries';

interface OperatingLinesProps {
  line: OperatingLine;
  /** In words: where the order turns. */
  description: string;
}

/** Cost of both sides along one answer, both axes logarithmic. GPU solid and round, TPU dashed and square. */
export function OperatingLines({ line, description }: OperatingLinesProps) {
  const dots = operatingSeries(line);
  const costs = dots.flatMap(({ gpu, tpu }) => [gpu, tpu]).filter((cost) => cost !== null);
  const { axes, yours, assumed, chartDescription } = RESULT.operating;
  const tick = { fill: 'var(--ink-soft)', fontSize: 12 };
  return (
    <LineChart
      responsive
      className="operating-lines"
      data={dots}
      margin={{ top: 20, right: 12, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={axes[line.key].title}
      desc={chartDescription(description)}
    >
      <XAxis
        dataKey="at"
        type="number"
        scale="log"
        domain={['dataMin', 'dataMax']}
        ticks={logTicks(dots.map(({ at }) => at))}
        tickFormatter={(at: number) => formatQuantity('count', at)}
        stroke="var(--line-strong)"
        tick={tick}
        minTickGap={24}
      />
      <YAxis
        type="number"
        scale="log"
        domain={['dataMin', 'dataMax']}
        ticks={logTicks(costs)}
        tickFormatter={(cost: number) => formatQuantity('usd', cost)}
        stroke="var(--line-strong)"
        tick={tick}
        width={64}
      />
      <ReferenceLine
        x={line.answer}
        stroke="var(--line-strong)"
        strokeDasharray="2 4"
        label={{ value: line.isAnswered ? yours : assumed, position: 'top', ...tick }}
      />
      <Line
        dataKey="gpu"
        stroke="var(--gpu)"
        strokeWidth={2}
        dot={{ r: 3.5, fill: 'var(--gpu)' }}
        isAnimationActive={false}
      />
      <Line
        dataKey="tpu"
        stroke="var(--tpu)"
        strokeWidth={2}
        strokeDasharray="6 4"
        dot={squareDot}
        isAnimationActive={false}
      />
    </LineChart>
  );
}

function squareDot({ key, cx, cy, value }: DotItemDotProps) {
  if (typeof cx !== 'number' || typeof cy !== 'number' || value === null) return null;
  return (
    <rect key={key ?? null} x={cx - 3.5} y={cy - 3.5} width={7} height={7} fill="var(--tpu)" />
  );
}
