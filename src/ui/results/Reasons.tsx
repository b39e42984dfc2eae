import { SIDES } from '../../catalog/vocabulary';
import { CRITERION_NAMES, SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import type { AnswerKey } from '../../questionnaire/answers';
import type { Reason, Report } from '../../recommendation/report';
import { formatPoints } from '../../units/format';
import { LazyChart } from '../charts/LazyChart';
import { AnswerButton } from './AnswerButton';
import { type EvidenceById, EvidenceList } from './EvidenceList';
import { Section } from './Section';

const TEXT = RESULT.reasons;

interface ReasonsProps {
  report: Report;
  evidence: EvidenceById;
  onChange: (key: AnswerKey) => void;
}

export function Reasons({ report, evidence, onChange }: ReasonsProps) {
  const { reasons } = report;
  if (reasons.length === 0) return null;
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <figure>
        <p className="bar-ends" aria-hidden="true">
          {SIDES.map((side) => (
            <span key={side} className={`side-name ${side}`}>
              {TEXT.axis[side]}
            </span>
          ))}
        </p>
        <LazyChart load={() => import('../charts/ReasonBars')}>
          {({ ReasonBars }) => <ReasonBars reasons={reasons} />}
        </LazyChart>
      </figure>
      <ol className="reasons">
        {reasons.map((reason) => (
          <li key={`${reason.criterion} ${reason.side} ${reason.text}`}>
            <ReasonText reason={reason} />
            <p className="answer-links">
              {reason.answers.length === 0 && TEXT.noAnswers}
              {reason.answers.map((key) => (
                <AnswerButton key={key} answer={key} verb={TEXT.change} onChange={onChange} />
              ))}
            </p>
            <EvidenceList ids={reason.evidence} evidence={evidence} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ReasonText({ reason: { criterion, side, points, text } }: { reason: Reason }) {
  return (
    <>
      <h3>
        {CRITERION_NAMES[criterion]}{' '}
        <span className={`tag ${side}`}>{TEXT.points(formatPoints(points), SIDE_NAMES[side])}</span>
      </h3>
      <p>{text}</p>
    </>
  );
}
