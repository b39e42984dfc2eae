import type { ReactNode } from 'react';

/** What every question has around its control: its texts, and the id they go by. */
export interface QuestionTexts {
  id: string;
  label: string;
  /** Why it is asked, in one sentence. */
  why?: string | undefined;
  /** Terms explained at the question, behind a disclosure. */
  help?: ReactNode;
  helpLabel: string;
  error?: string | undefined;
  /** Shown, not to be changed. */
  isLocked?: boolean;
}

/** The ids of whatever describes the control, for `aria-describedby`. */
export function describedBy({ id, why, error }: QuestionTexts): string | undefined {
  const ids = [why && `${id}-why`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The texts between a question's label and its control. */
export function QuestionNotes({ id, why, help, helpLabel, error }: QuestionTexts) {
  return (
    <>
      {why && (
        <p id={`${id}-why`} className="why">
          {why}
        </p>
      )}
      {help && (
        <details className="help">
          <summary>{helpLabel}</summary>
          <div className="help-text">{help}</div>
        </details>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  );
}
