import { SIDES } from '../../catalog/vocabulary';
import { CRITERION_NAMES, SIDE_NAMES } from '../../messages/report';
import { ANSWER_NAMES, RESULT } from '../../messages/result';
import type { AnswerKey, Answers } from '../../questionnaire/answers';
import { questionOf } from '../../questionnaire/questions';
import { answerText } from '../../questionnaire/wording';
import type { Reason, Report } from '../../recommendation/report';
import { formatPoints } from '../../units/format';
import { ChartPart } from '../charts/ChartPart';
import { Button } from '../kit/Button';
import { Section } from '../kit/Section';
import { type EvidenceById, EvidenceList } from '../sources/EvidenceList';

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
        <ChartPart load={() => import('../charts/ReasonBars')}>
          {({ ReasonBars }) => <ReasonBars reasons={reasons} />}
        </ChartPart>
      </figure>
      <ol className="reasons">
        {reasons.map((reason) => (
          <li key={`${reason.criterion} ${reason.side} ${reason.text}`}>
            <ReasonText reason={reason} />
            <ul className="reason-answers">
              {reason.answers.map((key) => (
                <AnswerItem key={key} answer={key} answers={report.answers} onChange={onChange} />
              ))}
            </ul>
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

interface AnswerItemProps {
  answer: AnswerKey;
  answers: Answers;
  onChange: (key: AnswerKey) => void;
}

/** What was answered, and the way to its question. */
function AnswerItem({ answer, answers, onChange }: AnswerItemProps) {
  const name = ANSWER_NAMES[answer];
  const question = questionOf(answer);
  return (
    <li>
      {TEXT.answer(name, question && answerText(question, answers))}{' '}
      <Button
        look="link"
        className="inline"
        aria-label={TEXT.changeNamed(name)}
        onClick={() => onChange(answer)}
      >
        {TEXT.change}
      </Button>
    </li>
  );
}
