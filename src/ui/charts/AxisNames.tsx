import { usePlotArea } from 'recharts';

/** What the axes are, inside the plot: near the diagonal, these corners are empty. */
export function AxisNames({ across, upwards }: { across: string; upwards: string }) {
  const area = usePlotArea();
  if (!area) return null;
  const { x, y, width, height } = area;
  return (
    <g className="axis-names">
      <text x={x + width - 4} y={y + height - 8} textAnchor="end">
        {across}
      </text>
      <text x={x + 8} y={y + 10}>
        {upwards}
      </text>
    </g>
  );
}
