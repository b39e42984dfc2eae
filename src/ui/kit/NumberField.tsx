import { describedBy, QuestionNotes, type QuestionTexts } from './QuestionNotes';

interface NumberFieldProps extends QuestionTexts {
  value: string;
  onChange: (text: string) => void;
  /** Says back how the text was understood; empty where there is nothing to say. */
  reading: string;
  unit?: string | undefined;
}

/**
 * A text field, not `type=number`: browsers turn a typed "1,5" into 15 there. The caller parses and
 * says back what it understood.
 */
export function NumberField(props: NumberFieldProps) {
  const { id, label, value, onChange, reading, unit, isLocked, error } = props;
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      <QuestionNotes {...props} />
      <div className="entry">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={value}
          disabled={isLocked}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={[describedBy(props), `${id}-reading`].filter(Boolean).join(' ')}
          aria-invalid={error ? true : undefined}
        />
        {unit && <span className="unit">{unit}</span>}
        <output id={`${id}-reading`} htmlFor={id} className="reading">
          {reading}
        </output>
      </div>
    </div>
  );
}
