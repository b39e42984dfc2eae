import { RESULT } from '../messages/result';
import type { Answers } from '../questionnaire/answers';
import { questionOf } from '../questionnaire/questions';
import { questionText } from '../questionnaire/wording';
import { openQuestions } from '../recommendation/exploration';
import { StepLink } from '../ui/wizard/StepLink';
import { useSearch } from './explore';

const TEXT = RESULT.unknowns;

/** The open question that is most worth an answer, or that none is; nothing while it is not known. */
export function NextQuestion({ answers }: { answers: Answers }) {
  const unknowns = useSearch(openQuestions, answers);
  const [next] = unknowns ?? [];
  const question = next && questionOf(next.key);
  if (!next || !question) return null;
  if (next.changesVerdict === 0) {
    return (
      <p className="lean-next">
        {TEXT.nextSettled} <StepLink step="result">{TEXT.stop}</StepLink>
      </p>
    );
  }
  return (
    <p className="lean-next">
      {TEXT.next} <StepLink step={question.step}>{questionText(question, answers).label}</StepLink>
    </p>
  );
}
