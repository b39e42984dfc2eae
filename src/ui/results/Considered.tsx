import { useState } from 'react';
import { DEVICE_NAMES_BY_ID } from '../../catalog/roster';
import { SIDE_NAMES } from '../../messages/report';
import { PROVIDER_NAMES, REGION_NAMES, RESULT } from '../../messages/result';
import type { Alternative, Range } from '../../recommendation/report';
import { formatCount, formatQuantity, formatRate, formatScore } from '../../units/format';
import { Button } from '../kit/Button';
import { Section } from '../kit/Section';
import { type SortKey, sortAlternatives } from './sortAlternatives';

const TEXT = RESULT.alternatives;
const FIRST_SHOWN = 10;

/** Left out where no alternative has one: what runs without end takes no time. */
const AMOUNTS = ['hours', 'usd', 'kwh'] as const;
type Amount = (typeof AMOUNTS)[number];

const AMOUNT_TITLES: Record<Amount, (per: Alternative['usdPer']) => string> = {
  hours: () => RESULT.best.hours,
  usd: (per) => RESULT.best.usd[per],
  kwh: (per) => RESULT.best.kwh[per],
};

/** Every alternative, the first ten at once and all of them on demand. */
export function Considered({ alternatives }: { alternatives: readonly Alternative[] }) {
  const [sortKey, setSortKey] = useState<SortKey>('score');
  const sorted = sortAlternatives(alternatives, sortKey);
  const table = (rows: readonly Alternative[]) => (
    <AlternativesTable
      caption={TEXT.caption(rows.length, alternatives.length)}
      rows={rows}
      sortKey={sortKey}
      onSort={setSortKey}
    />
  );
  return (
    <Section title={TEXT.title}>
      {alternatives.length === 0 ? <p>{TEXT.none}</p> : <p className="lead">{TEXT.lead}</p>}
      {alternatives.length > 0 && table(sorted.slice(0, FIRST_SHOWN))}
      {alternatives.length > FIRST_SHOWN && (
        <details>
          <summary>{TEXT.all(alternatives.length)}</summary>
          {table(sorted)}
        </details>
      )}
    </Section>
  );
}

interface AlternativesTableProps {
  caption: string;
  rows: readonly Alternative[];
  sortKey: SortKey;
  onSort: (key: SortKey) => void;
}

function AlternativesTable({ caption, rows, sortKey, onSort }: AlternativesTableProps) {
  const title = (key: SortKey, text: string) => (
    <th
      key={key}
      scope="col"
      aria-sort={sortKey === key ? (key === 'score' ? 'descending' : 'ascending') : 'none'}
    >
      <Button look="link" className="inline" onClick={() => onSort(key)}>
        {text}
      </Button>
    </th>
  );
  const per = rows[0]?.usdPer ?? 'job';
  const amounts = AMOUNTS.filter((key) => rows.some((row) => row[key] !== null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table className="considered">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.device}</th>
            {title('score', TEXT.score)}
            {amounts.map((key) => title(key, AMOUNT_TITLES[key](per)))}
            <th scope="col">{RESULT.best.throughput}</th>
            <th scope="col">{TEXT.where}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AlternativeRow key={rowKey(row)} alternative={row} amounts={amounts} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface AlternativeRowProps {
  alternative: Alternative;
  amounts: readonly Amount[];
}

function AlternativeRow({ alternative, amounts }: AlternativeRowProps) {
  const { side, device, count, provider, region, term, bound, throughput } = alternative;
  return (
    <tr className={alternative.dominated ? 'dominated' : ''}>
      <th scope="row">
        <span className={`tag ${side}`}>{SIDE_NAMES[side]}</span>{' '}
        {RESULT.best.countOf(formatCount(count), DEVICE_NAMES_BY_ID[device])}
        {alternative.dominated && <span className="fine"> {TEXT.dominated}</span>}
      </th>
      <td>{formatScore(alternative.score)}</td>
      {amounts.map((key) => (
        <td key={key}>{amountText(key, alternative[key])}</td>
      ))}
      <td>
        {formatRate(throughput.mid, throughput.unit)}
        <span className="fine">{TEXT.limitedBy(RESULT.best.bounds[bound])}</span>
      </td>
      <td>
        {PROVIDER_NAMES[provider] ?? provider}
        <span className="fine">
          {REGION_NAMES[region] ?? region}, {RESULT.best.terms[term]}
        </span>
      </td>
    </tr>
  );
}

const amountText = (amount: Amount, range: Range | null): string =>
  range === null ? '–' : formatQuantity(amount, range.mid);

const rowKey = ({ device, count, provider, region, term }: Alternative): string =>
  [device, count, provider, region, term].join(' ');
