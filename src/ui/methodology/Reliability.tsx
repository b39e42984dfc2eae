import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredPair, MeasuredRow } from '../../performance/measuredRows';
import { formatCount, formatPercent } from '../../units/format';
import { ChartPart } from '../charts/ChartPart';
import { Section } from '../kit/Section';
import { CLOSE, type ClaimKept, closeCalls, coverageCurve, pairReliability } from './errorFigures';

const TEXT = METHODOLOGY.reliability;

interface ReliabilityProps {
  rows: readonly MeasuredRow[];
  pairs: readonly MeasuredPair[];
}

/** Whether what the model claims of its own error is true. */
export function Reliability({ rows, pairs }: ReliabilityProps) {
  const close = closeCalls(pairs);
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <div className="reliabilities">
        <Claims
          title={TEXT.coverageTitle}
          columns={[TEXT.claimed, TEXT.held]}
          claims={coverageCurve(rows)}
        />
        <Claims
          title={TEXT.pairsTitle}
          columns={[TEXT.said, TEXT.was]}
          claims={pairReliability(pairs)}
          isCounted
        />
      </div>
      <p>
        {TEXT.closeCalls({
          pairs: formatCount(close.pairs),
          low: formatPercent(CLOSE.low),
          high: formatPercent(CLOSE.high),
          expected: formatCount(Math.round(close.expected)),
          won: formatCount(close.won),
          chance: formatPercent(close.chance),
        })}
      </p>
    </Section>
  );
}

interface ClaimsProps {
  title: string;
  columns: readonly [string, string];
  claims: readonly ClaimKept[];
  isCounted?: boolean;
}

function Claims({ title, columns, claims, isCounted = false }: ClaimsProps) {
  const described = claims.map(({ claimed, held }) =>
    TEXT.coveragePoint(formatPercent(claimed), formatPercent(held)),
  );
  return (
    <figure>
      <h3>{title}</h3>
      <ChartPart load={() => import('../charts/ReliabilityLine')}>
        {({ ReliabilityLine }) => (
          <ReliabilityLine
            points={claims}
            isCounted={isCounted}
            across={TEXT.across(columns[0].toLowerCase())}
            upwards={TEXT.upwards(columns[1].toLowerCase())}
            title={title}
            description={TEXT.coverageDescription(described.join('; '))}
          />
        )}
      </ChartPart>
      <details>
        <summary>{TEXT.table}</summary>
        <table className="figures">
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              {isCounted && <th scope="col">{TEXT.pairs}</th>}
            </tr>
          </thead>
          <tbody>
            {claims.map(({ claimed, held, count }) => (
              <tr key={claimed}>
                <th scope="row">{formatPercent(claimed)}</th>
                <td>{formatPercent(held)}</td>
                {isCounted && <td>{count}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
