import { ANSWER_NAMES } from '../../messages/result';
import type { AnswerKey } from '../../questionnaire/answers';

interface AnswerButtonProps {
  answer: AnswerKey;
  /** What it does, "Change" or "Answer"; the name of the answer follows. */
  verb: string;
  onChange: (key: AnswerKey) => void;
}

/** Leads to the question of an answer. */
export function AnswerButton({ answer, verb, onChange }: AnswerButtonProps) {
  return (
    <button type="button" className="link-button" onClick={() => onChange(answer)}>
      {verb} {ANSWER_NAMES[answer]}
    </button>
  );
}
