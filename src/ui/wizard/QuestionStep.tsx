import type { KeyboardEvent } from 'react';
import { useForm } from 'react-hook-form';
import { APP } from '../../messages/app';
import { STEP_TITLES } from '../../messages/questions';
import { WIZARD } from '../../messages/wizard';
import type { Question, StepId } from '../../questionnaire/questions';
import { nextStep, previousStep, questionsOf, stepsFor } from '../../questionnaire/steps';
import { questionText } from '../../questionnaire/wording';
import { useSession } from '../../state/session';
import { Button } from '../kit/Button';
import { ErrorSummary } from '../kit/ErrorSummary';
import { useTitle } from '../kit/useTitle';
import { type Drafts, type Field, type Fields, fieldsOf, readField, resolve } from './fields';
import { QuestionField } from './QuestionField';

interface QuestionStepProps {
  step: StepId;
  drafts: Drafts;
  /** To the page before this one in the browser's history, else to the step named. */
  goBack: (otherwise: StepId) => void;
}

/** One step: its questions, checked together on the way on; each valid answer counts at once. */
export function QuestionStep({ step, drafts, goBack }: QuestionStepProps) {
  const { answers, host, from, answer, go } = useSession();
  const questions = questionsOf(step, answers);
  const { formState, getValues, setValue, handleSubmit } = useForm<Fields>({
    defaultValues: fieldsOf(step, answers, drafts),
    resolver: (fields) => resolve(questions, fields),
    shouldFocusError: false,
  });
  const { errors, isSubmitted, submitCount } = formState;

  const steps = stepsFor(answers).slice(0, -2);
  const position = WIZARD.stepOf(steps.indexOf(step) + 1, steps.length);
  const problems = questions.flatMap((question) => {
    const message = errors[question.key]?.message;
    if (message === undefined) return [];
    const { label } = questionText(question, answers);
    return [{ id: question.key, message: WIZARD.errorOf(label, message) }];
  });
  const title = APP.title(`${position}: ${STEP_TITLES[step]}`);
  useTitle(problems.length > 0 ? WIZARD.errorTitle(title) : title);

  const opener = from === 'review' || from === 'result' ? from : null;
  const next = opener ?? nextStep(step, answers) ?? 'review';
  const previous = previousStep(step, answers);
  const goTo = (target: StepId) => handleSubmit(() => go(target))();

  /** Each change makes new answers, and so renders this step anew with the form's values. */
  const change = (question: Question, value: Field) => {
    setValue(question.key, value, { shouldValidate: isSubmitted });
    drafts.set(question.key, value);
    answer(question.key, readField(question, value).answer);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    goTo(next);
  };

  return (
    <form className="step" noValidate onKeyDown={onKeyDown}>
      <header>
        <p className="kicker">{position}</p>
        <h1 tabIndex={-1}>{STEP_TITLES[step]}</h1>
      </header>
      {problems.length > 0 && (
        <ErrorSummary title={WIZARD.errorsTitle} errors={problems} attempt={submitCount} />
      )}
      {questions.map((question) => (
        <div key={question.key} className="asked">
          <QuestionField
            question={question}
            answers={answers}
            value={getValues(question.key) ?? ''}
            onChange={(value) => change(question, value)}
            error={errors[question.key]?.message}
            isLocked={host.lock?.includes(question.key) ?? false}
          />
        </div>
      ))}
      <div className="actions">
        <Button look="primary" onClick={() => goTo(next)}>
          {opener ? WIZARD.onTo.returning[opener] : WIZARD.onTo[next === 'review' ? next : 'next']}
        </Button>
        {previous && <Button onClick={() => goBack(previous)}>{WIZARD.back}</Button>}
        <Button look="link" onClick={() => goTo('result')}>
          {WIZARD.seeResult}
        </Button>
      </div>
    </form>
  );
}
