import {
  type DotItemDotProps,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
} from 'recharts';
import { RESULT } from '../../messages/result';
import type { CriterionReport } from '../../recommendation/report';
import { criteriaSeries } from './criteriaSeries';

/** Both sides over the criteria. Told apart by line and marker too: solid and round, dashed and square. */
export function CriteriaRadar({ criteria }: { criteria: readonly CriterionReport[] }) {
  const spokes = criteriaSeries(criteria);
  const described = spokes.map(({ criterion, gpu, tpu }) =>
    RESULT.criteria.radarPoint(criterion, String(gpu), String(tpu)),
  );
  return (
    <RadarChart
      responsive
      className="radar"
      data={spokes}
      outerRadius="66%"
      accessibilityLayer={false}
      role="img"
      title={RESULT.criteria.radarTitle}
      desc={RESULT.criteria.radarDescription(described.join('; '))}
    >
      <PolarGrid stroke="var(--line)" />
      <PolarAngleAxis
        dataKey="criterion"
        tickSize={11}
        tickLine={false}
        tick={{ fill: 'var(--ink)', fontSize: 12.5 }}
      />
      <PolarRadiusAxis
        domain={[0, 100]}
        ticks={[0, 50, 100]}
        angle={67.5}
        axisLine={false}
        tickFormatter={(value: number) => (value === 0 ? '' : String(value))}
        tick={{ fill: 'var(--ink-soft)', fontSize: 11 }}
      />
      <Radar
        dataKey="gpu"
        stroke="var(--gpu)"
        strokeWidth={2}
        fill="var(--gpu)"
        fillOpacity={0.12}
        dot={{ r: 3.5, fill: 'var(--gpu)', fillOpacity: 1 }}
        isAnimationActive={false}
      />
      <Radar
        dataKey="tpu"
        stroke="var(--tpu)"
        strokeWidth={2}
        strokeDasharray="6 4"
        fill="var(--tpu)"
        fillOpacity={0.12}
        dot={squareDot}
        isAnimationActive={false}
      />
    </RadarChart>
  );
}

function squareDot({ key, cx = 0, cy = 0 }: DotItemDotProps) {
  return (
    <rect key={key ?? null} x={cx - 3.5} y={cy - 3.5} width={7} height={7} fill="var(--tpu)" />
  );
}
