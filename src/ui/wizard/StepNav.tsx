import { STEP_TITLES } from '../../messages/questions';
import { WIZARD } from '../../messages/wizard';
import type { StepId } from '../../questionnaire/questions';
import { questionsOf, stepsFor } from '../../questionnaire/steps';
import { useSession } from '../../state/session';
import { StepLink } from './StepLink';

/** Where the reader is, and a way to every other step; on small screens a row of marks. */
export function StepNav({ step }: { step: StepId }) {
  const answers = useSession((session) => session.answers);
  const steps = stepsFor(answers).filter((each) => each !== 'result');
  const isAnswered = (each: StepId) => questionsOf(each, answers).some(({ key }) => key in answers);
  return (
    <nav className="steps" aria-label={WIZARD.steps}>
      <ol>
        {steps.map((each) => (
          <li key={each}>
            <StepLink
              step={each}
              isCurrent={each === step}
              className={isAnswered(each) ? 'answered' : undefined}
            >
              <span className="step-title">{STEP_TITLES[each]}</span>
              {isAnswered(each) && <span className="step-state"> {WIZARD.stepDone}</span>}
            </StepLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
