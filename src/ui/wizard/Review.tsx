import { APP } from '../../messages/app';
import { STEP_TITLES } from '../../messages/questions';
import { WIZARD } from '../../messages/wizard';
import type { StepId } from '../../questionnaire/questions';
import { previousStep, questionsOf, stepsFor } from '../../questionnaire/steps';
import { answerText, questionText } from '../../questionnaire/wording';
import { useSession } from '../../state/session';
import { Button } from '../kit/Button';
import { useTitle } from '../kit/useTitle';
import { StepLink } from './StepLink';

/** All answers on one page, each with a way to its question. */
export function Review({ goBack }: { goBack: (otherwise: StepId) => void }) {
  const { answers, go } = useSession();
  useTitle(APP.title(WIZARD.review.title));
  const previous = previousStep('review', answers);
  return (
    <div className="step review">
      <header>
        <h1 tabIndex={-1}>{WIZARD.review.title}</h1>
        <p className="why">{WIZARD.review.intro}</p>
      </header>
      {stepsFor(answers)
        .slice(0, -2)
        .map((step) => (
          <section key={step}>
            <h2>{STEP_TITLES[step]}</h2>
            <dl>
              {questionsOf(step, answers).map((question) => {
                const { label } = questionText(question, answers);
                const answer = answerText(question, answers);
                return (
                  <div key={question.key}>
                    <dt>{label}</dt>
                    <dd className={answer ? undefined : 'open'}>{answer ?? WIZARD.review.open}</dd>
                    <dd className="change">
                      <StepLink step={step}>
                        {WIZARD.review.change}
                        <span className="spoken"> {label}</span>
                      </StepLink>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
      <div className="actions">
        <Button look="primary" onClick={() => go('result')}>
          {WIZARD.review.show}
        </Button>
        {previous && <Button onClick={() => goBack(previous)}>{WIZARD.back}</Button>}
      </div>
    </div>
  );
}
