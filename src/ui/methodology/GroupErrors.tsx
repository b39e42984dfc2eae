import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatPercent } from '../../units/format';
import { Section } from '../kit/Section';
import { type GroupFigures, groupFigures, timesText } from './errorFigures';
import { familyName } from './familyName';

const TEXT = METHODOLOGY.groups;

export function GroupErrors({ rows }: { rows: readonly MeasuredRow[] }) {
  const byDevice = groupFigures(rows, ({ device }) => device);
  const deviceTitle = TEXT.byDevice(byDevice.length);
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <GroupTable title={TEXT.byFamily} of={TEXT.family} groups={groupFigures(rows, familyName)} />
      <details>
        <summary>{deviceTitle}</summary>
        <GroupTable title={deviceTitle} of={TEXT.device} groups={byDevice} />
      </details>
    </Section>
  );
}

interface GroupTableProps {
  title: string;
  /** What the groups are. */
  of: string;
  groups: readonly GroupFigures[];
}

function GroupTable({ title, of, groups }: GroupTableProps) {
  return (
    <table className="figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
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
            <td>{timesText(ratioError)}</td>
            <td>{formatPercent(coverage)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
