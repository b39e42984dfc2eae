import { type ReactNode, useState } from 'react';
import type { StepId } from '../../questionnaire/questions';
import { useSession } from '../../state/session';
import { Broken } from '../kit/Broken';
import { LazyPart } from '../kit/LazyPart';
import type { Drafts } from './fields';
import { QuestionStep } from './QuestionStep';
import { StepNav } from './StepNav';
import './wizard.css';

interface WizardProps {
  step: StepId;
  /** To the page before in the browser's history; false where there is none of ours. */
  back: () => boolean;
  /** Stands beside the questions, on small screens below them. */
  aside: ReactNode;
  /** Rendered with each step, once it is there. */
  arrived: ReactNode;
}

export function Wizard({ step, back, aside, arrived }: WizardProps) {
  const { go, visit } = useSession();
  const [drafts] = useState<Drafts>(() => new Map());
  const goBack = (otherwise: StepId) => {
    if (!back()) go(otherwise);
  };
  return (
    <div className="wizard">
      <StepNav step={step} />
      {step === 'review' ? (
        <LazyPart
          load={() => import('./Review')}
          waiting={null}
          failed={(retry) => <Broken retry={retry} />}
        >
          {({ Review }) => (
            <>
              <Review goBack={goBack} />
              {arrived}
            </>
          )}
        </LazyPart>
      ) : (
        <>
          <QuestionStep key={visit} step={step} drafts={drafts} goBack={goBack} />
          {arrived}
        </>
      )}
      {aside}
    </div>
  );
}
