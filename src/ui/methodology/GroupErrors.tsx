import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatPercent } from '../../units/format';
import { Section } from '../kit/Section';
import { type GroupFigures, groupFigures } from './errorFigures';

const TEXT = METHODOLOGY.groups;

export function GroupErrors({ rows }: { rows: readonly MeasuredRow[] }) {
  const kindOf = ({ kind }: MeasuredRow) => METHODOLOGY.measured.kinds[kind] ?? kind;
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <GroupTable
        title={TEXT.byFamily}
        groups={groupFigures(rows, (row) => `${row.family}, ${kindOf(row)}`)}
      />
      <GroupTable title={TEXT.byDevice} groups={groupFigures(rows, ({ device }) => device)} />
    </Section>
  );
}

function GroupTable({ title, groups }: { title: string; groups: readonly GroupFigures[] }) {
  return (
    <table className="figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{TEXT.rows}</th>
          <th scope="col">{TEXT.error}</th>
          <th scope="col">{TEXT.coverage}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, rows, ratioError, coverage }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{rows.toLocaleString('en-US')}</td>
            <td>{`${ratioError.toFixed(2)}×`}</td>
            <td>{formatPercent(coverage)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
