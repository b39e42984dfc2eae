import { type ReactNode, useState } from 'react';
import type { StepId } from '../../questionnaire/questions';
import { useSession } from '../../state/session';
import type { Drafts } from './fields';
import { QuestionStep } from './QuestionStep';
import { Review } from './Review';
import { StepNav } from './StepNav';
import './wizard.css';

interface WizardProps {
  step: StepId;
  /** To the page before in the browser's history; false where there is none of ours. */
  back: () => boolean;
  /** Stands beside the questions, on small screens below them. */
  children: ReactNode;
}

export function Wizard({ step, back, children }: WizardProps) {
  const { go, visit } = useSession();
  const [drafts] = useState<Drafts>(() => new Map());
  const goBack = (otherwise: StepId) => {
    if (!back()) go(otherwise);
  };
  return (
    <div className="wizard">
      <StepNav step={step} />
      {step === 'review' ? (
        <Review goBack={goBack} />
      ) : (
        <QuestionStep key={visit} step={step} drafts={drafts} goBack={goBack} />
      )}
      {children}
    </div>
  );
}
