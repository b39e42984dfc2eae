import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { Section } from '../kit/Section';

const TEXT = METHODOLOGY.mlperf;

/** What MLCommons asks of everybody who shows its results or derives from them. */
export function MlperfNotice({ rows }: { rows: readonly MeasuredRow[] }) {
  const rounds = [...new Set(rows.map(({ round }) => round))].filter(isMlperfRound).sort();
  const count = (round: string) => rows.filter((row) => row.round === round).length;
  return (
    <Section title={TEXT.title}>
      <p>{TEXT.text}</p>
      <details>
        <summary>{TEXT.rounds(rounds.length)}</summary>
        <ul className="plain-list">
          {rounds.map((round) => (
            <li key={round}>{TEXT.round(round, count(round).toLocaleString('en-US'))}</li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

export const isMlperfRound = (round: string): boolean => /^(training|inference) v\d/.test(round);
