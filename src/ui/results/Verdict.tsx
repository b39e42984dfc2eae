import { useId } from 'react';
import { SIDES } from '../../catalog/vocabulary';
import { SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import type { Report } from '../../recommendation/report';
import { NAMED_PROBABILITY, UNMEASURED_POINTS } from '../../recommendation/verdict';
import { formatPercent, formatScore } from '../../units/format';

const VERDICTS = ['gpu', 'tpu', 'either', 'neither', 'measure'] as const;
const MEANINGS = RESULT.verdict.meanings(
  formatPercent(NAMED_PROBABILITY),
  formatScore(UNMEASURED_POINTS),
);

interface VerdictProps {
  report: Report;
  /** Whether a side can come out ahead at all. */
  isContest: boolean;
}

export function Verdict({ report, isContest }: VerdictProps) {
  const { verdict, summary, probability } = report;
  return (
    <header className="result-verdict">
      <p className="result-kicker">{RESULT.verdict.label(report.version)}</p>
      <h1 tabIndex={-1}>{RESULT.verdict.titles[verdict]}</h1>
      <p className="result-summary">{summary}</p>
      <details className="meanings">
        <summary>{RESULT.verdict.meaningTitle}</summary>
        <dl>
          {VERDICTS.map((each) => (
            <div key={each} aria-current={each === verdict ? 'true' : undefined}>
              <dt>{RESULT.verdict.titles[each]}</dt>
              <dd>{MEANINGS[each]}</dd>
            </div>
          ))}
        </dl>
      </details>
      {isContest && <Probability probability={probability} />}
    </header>
  );
}

function Probability({ probability }: Pick<Report, 'probability'>) {
  return (
    <figure className="probability">
      <figcaption>
        <strong>{RESULT.verdict.probabilityTitle}</strong> {RESULT.verdict.probabilityNote}
      </figcaption>
      <ProbabilityBar gpuFraction={probability.gpu} />
      <ul>
        {SIDES.map((side) => (
          <li key={side} className={`side-name ${side}`}>
            {SIDE_NAMES[side]} <b>{formatPercent(probability[side])}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Decoration: the figures stand beside it as text. The TPU's part is hatched as well as coloured. */
function ProbabilityBar({ gpuFraction }: { gpuFraction: number }) {
  const hatchId = useId();
  const gpuShare = `${gpuFraction * 100}%`;
  return (
    <svg className="probability-bar" width="100%" height="14" aria-hidden="true">
      <defs>
        <pattern
          id={hatchId}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill="var(--tpu)" />
          <rect width="2" height="7" fill="var(--paper)" />
        </pattern>
      </defs>
      <rect width="100%" height="14" fill={`url(#${hatchId})`} />
      <rect width={gpuShare} height="14" fill="var(--gpu)" />
      <rect x={gpuShare} width="3" height="14" fill="var(--paper)" />
    </svg>
  );
}
