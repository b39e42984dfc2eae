import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount, formatPercent } from '../../units/format';
import { Section } from '../kit/Section';
import { FEW, type GroupFigures, groupFigures, timesText } from './errorFigures';
import { familyName } from './familyName';

const TEXT = METHODOLOGY.groups;

export function GroupErrors({ rows }: { rows: readonly MeasuredRow[] }) {
  const byFamily = groupFigures(rows, familyName);
  const byDevice = groupFigures(rows, ({ device }) => device);
  const familyTitle = TEXT.byFamily(byFamily.length);
  const deviceTitle = TEXT.byDevice(byDevice.length);
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead(formatCount(FEW))}</p>
      <p>{TEXT.between(...extremesOf(byFamily))}</p>
      <details>
        <summary>{familyTitle}</summary>
        <GroupTable title={familyTitle} of={TEXT.family} groups={byFamily} />
      </details>
      <details>
        <summary>{deviceTitle}</summary>
        <GroupTable title={deviceTitle} of={TEXT.device} groups={byDevice} />
      </details>
    </Section>
  );
}

/** The groups with the least and the largest error, of those with enough rows. */
function extremesOf(groups: readonly GroupFigures[]) {
  const sorted = groups
    .filter(({ rows }) => rows >= FEW)
    .sort((a, b) => a.ratioError - b.ratioError)
    .map(({ name, ratioError }) => ({ name, error: timesText(ratioError) }));
  const none = { name: '', error: '' };
  return [sorted[0] ?? none, sorted.at(-1) ?? none] as const;
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
            <td>{rows < FEW ? TEXT.few(formatCount(rows)) : formatCount(rows)}</td>
            <td>{timesText(ratioError)}</td>
            <td>{formatPercent(coverage)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
