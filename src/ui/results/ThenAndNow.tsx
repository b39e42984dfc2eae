import { type ReactNode, useState } from 'react';
import { CATALOG_VERSION, DEVICE_NAMES_BY_ID } from '../../catalog/roster';
import { SIDES, type Side } from '../../catalog/vocabulary';
import { EDITIONS } from '../../messages/editions';
import { CRITERION_NAMES, SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import { VERDICT } from '../../messages/verdict';
import { largestMoves } from '../../recommendation/comparison';
import type { Report } from '../../recommendation/report';
import { formatCount, formatQuantity, formatScore } from '../../units/format';
import { Notice } from '../kit/Notice';
import './thenAndNow.css';

/** What can be said of the verdict at the time when a link was made. */
export type Past =
  | { kind: 'waiting' | 'newer' | 'missing' | 'failed' }
  | { kind: 'known'; before: Report; hasNewRules: boolean };

interface ThenAndNowProps {
  /** Catalog version that the link was made with. */
  asof: string;
  past: Past;
  now: Report;
}

/** The verdict that an old link led to, beside that of today. */
export function ThenAndNow({ asof, past, now }: ThenAndNowProps) {
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <Notice
      title={titleOf(asof, past, now)}
      dismiss={EDITIONS.dismiss}
      onDismiss={() => setDismissed(true)}
    >
      <div className="then-and-now">
        {past.kind === 'known' && <Comparison asof={asof} before={past.before} now={now} />}
        <p role="status">{textOf(asof, past)}</p>
      </div>
    </Notice>
  );
}

function titleOf(asof: string, past: Past, now: Report): string {
  if (past.kind === 'newer') return EDITIONS.title.newer(asof);
  if (past.kind !== 'known') return EDITIONS.title.waiting(asof);
  return EDITIONS.title[past.before.verdict === now.verdict ? 'same' : 'turned'](asof);
}

function textOf(asof: string, past: Past): string {
  switch (past.kind) {
    case 'missing':
      return EDITIONS.missing(asof);
    case 'newer':
      return EDITIONS.newer(CATALOG_VERSION);
    case 'known':
      return past.hasNewRules ? EDITIONS.newRules : EDITIONS.rules;
    default:
      return EDITIONS[past.kind];
  }
}

interface ComparisonProps {
  asof: string;
  before: Report;
  now: Report;
}

function Comparison({ asof, before, now }: ComparisonProps) {
  const moves = largestMoves(before, now);
  const row = (title: string, cell: (report: Report) => ReactNode) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      <td>{cell(before)}</td>
      <td>{cell(now)}</td>
    </tr>
  );
  return (
    <table>
      <caption>{EDITIONS.caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{EDITIONS.column(asof)}</th>
          <th scope="col">{EDITIONS.column(CATALOG_VERSION)}</th>
        </tr>
      </thead>
      <tbody>
        {row(EDITIONS.verdict, ({ verdict }) => RESULT.verdict.titles[verdict])}
        {row(EDITIONS.ahead, oddsOf)}
        {SIDES.map((side) =>
          row(EDITIONS.best(SIDE_NAMES[side]), (report) => bestOf(report, side)),
        )}
      </tbody>
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={3}>
            {moves.length > 0 ? EDITIONS.moved : EDITIONS.unmoved}
          </th>
        </tr>
        {moves.map((move) => (
          <tr key={`${move.criterion} ${move.side}`}>
            <th scope="row">
              {EDITIONS.value(CRITERION_NAMES[move.criterion], SIDE_NAMES[move.side])}
            </th>
            <td>{formatScore(move.before)}</td>
            <td>{formatScore(move.now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function oddsOf({ probability }: Report): string {
  const gpuPercent = Math.round(100 * probability.gpu);
  return VERDICT.odds(gpuPercent, 100 - gpuPercent);
}

function bestOf({ best }: Report, side: Side): string {
  const alternative = best[side];
  if (!alternative) return RESULT.best.none;
  const { count, device, usd, usdPer } = alternative;
  const machine = RESULT.best.countOf(formatCount(count), DEVICE_NAMES_BY_ID[device]);
  const cost = usd ? EDITIONS.cost[usdPer](formatQuantity('usd', usd.mid)) : RESULT.best.noPrice;
  return `${machine}, ${cost}`;
}
