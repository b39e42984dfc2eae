import { RESULT } from '../../messages/result';
import type { AnswerKey } from '../../questionnaire/answers';
import { questionOf } from '../../questionnaire/questions';
import { questionText } from '../../questionnaire/wording';
import { openKeys } from '../../recommendation/completions';
import type { Report } from '../../recommendation/report';
import { cannotChange } from '../../recommendation/unknowns';
import { formatChance } from '../../units/format';
import { Button } from '../kit/Button';
import { Section } from '../kit/Section';

const TEXT = RESULT.unknowns;

interface OpenQuestionsProps {
  report: Report;
  isExploring: boolean;
  /** Opens the question of this answer. */
  onChange: (key: AnswerKey) => void;
}

/** Which open question is worth an answer, and whether any is. */
export function OpenQuestions({ report, isExploring, onChange }: OpenQuestionsProps) {
  const { unknowns, answers } = report;
  if (openKeys(answers).length === 0) return null;
  const idle = cannotChange(unknowns);
  const worthwhile = unknowns.filter(({ changesVerdict }) => changesVerdict > 0);
  const link = (key: AnswerKey) => {
    const question = questionOf(key);
    return (
      <Button look="link" className="inline" onClick={() => onChange(key)}>
        {question ? questionText(question, answers).label : key}
      </Button>
    );
  };
  return (
    <Section title={TEXT.title}>
      {isExploring && <p className="looking">{TEXT.looking}</p>}
      {worthwhile.length > 0 && (
        <>
          <p className="lead">{TEXT.lead}</p>
          <ol className="unknowns">
            {worthwhile.map(({ key, changesVerdict }) => (
              <li key={key}>
                {link(key)} <span className="fine">{formatChance(changesVerdict)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {idle.length > 0 && (
        <p>{worthwhile.length > 0 ? TEXT.rest(idle.length) : TEXT.settled(idle.length)}</p>
      )}
      {idle.length > 0 && (
        <details>
          <summary>{TEXT.all}</summary>
          <ul className="unknowns">
            {idle.map((key) => (
              <li key={key}>{link(key)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
