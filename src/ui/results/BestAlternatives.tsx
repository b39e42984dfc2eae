import type { ReactNode } from 'react';
import { DEVICE_NAMES_BY_ID } from '../../catalog/roster';
import { SIDES } from '../../catalog/vocabulary';
import { SIDE_NAMES } from '../../messages/report';
import { PROVIDER_NAMES, REGION_NAMES, RESULT } from '../../messages/result';
import type { Alternative, Range, Report } from '../../recommendation/report';
import {
  formatCount,
  formatInterval,
  formatPercent,
  formatQuantity,
  type Quantity,
} from '../../units/format';
import { Section } from '../kit/Section';

const TEXT = RESULT.best;

/** The best of each side, one column each. */
export function BestAlternatives({ best }: { best: Report['best'] }) {
  const columns = SIDES.map((side) => ({ side, alternative: best[side] }));
  const claims = claimedProbabilities(columns.flatMap(({ alternative }) => alternative ?? []));
  const isJob = columns.some(({ alternative }) => alternative?.hours != null);
  const per = (best.gpu ?? best.tpu)?.usdPer ?? 'job';
  const row = (title: string, cell: (alternative: Alternative) => ReactNode) => (
    <tr>
      <th scope="row">{title}</th>
      {columns.map(({ side, alternative }) => (
        <td key={side}>{alternative ? cell(alternative) : '–'}</td>
      ))}
    </tr>
  );
  const range = (quantity: Quantity, of: Range | null, missing: string) =>
    of ? (
      <RangeCell range={of} quantity={quantity} isClaimStated={claims.length > 1} />
    ) : (
      <span className="fine">{missing}</span>
    );
  return (
    <Section title={TEXT.title}>
      <table className="best">
        <caption>{captionFor(claims)}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ side, alternative }) => (
              <th key={side} scope="col" className={`side-name ${side}`}>
                {SIDE_NAMES[side]}
                <span>{alternative ? DEVICE_NAMES_BY_ID[alternative.device] : TEXT.none}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(TEXT.chips, ({ count }) => formatCount(count))}
          {row(TEXT.provider, ({ provider }) => PROVIDER_NAMES[provider] ?? provider)}
          {row(TEXT.region, ({ region }) => REGION_NAMES[region] ?? region)}
          {row(TEXT.term, ({ term }) => TEXT.terms[term])}
          {row(TEXT.throughput, ({ throughput }) => range('count', throughput, ''))}
          {isJob && row(TEXT.hours, ({ hours }) => range('hours', hours, TEXT.endless))}
          {row(TEXT.usd[per], ({ usd }) => range('usd', usd, TEXT.noPrice))}
          {row(TEXT.kwh[per], ({ kwh }) => range('kwh', kwh, TEXT.noEnergy))}
          {row(TEXT.bound, ({ bound }) => TEXT.bounds[bound])}
        </tbody>
      </table>
    </Section>
  );
}

interface RangeCellProps {
  range: Range & { unit?: string };
  quantity: Quantity;
  isClaimStated: boolean;
}

/** The middle, and below it the ends; a range without width is a point and shown as one. */
function RangeCell({ range, quantity, isClaimStated }: RangeCellProps) {
  const ends = formatInterval(quantity, range);
  const claim = formatPercent(range.probability);
  return (
    <>
      <b>{formatQuantity(quantity, range.mid)}</b> {range.unit}{' '}
      {hasWidth(range) && (
        <span className="ends">{isClaimStated ? TEXT.likely(ends, claim) : ends}</span>
      )}
    </>
  );
}

const hasWidth = ({ low, high }: Range): boolean => low < high;

/** The distinct probabilities that the ranges of these alternatives claim. */
const claimedProbabilities = (alternatives: readonly Alternative[]): number[] => [
  ...new Set(
    alternatives
      .flatMap(({ throughput, hours, usd, kwh }) => [throughput, hours, usd, kwh])
      .flatMap((range) => (range && hasWidth(range) ? range.probability : [])),
  ),
];

function captionFor([claim, ...others]: readonly number[]): string {
  if (claim === undefined) return TEXT.captionExact;
  return others.length > 0 ? TEXT.captionMixed : TEXT.caption(formatPercent(claim));
}
