import { describedBy, QuestionNotes, type QuestionTexts } from './QuestionNotes';

interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

interface ChoiceGroupProps extends QuestionTexts {
  choices: readonly Choice[];
  /** Set off below the others. In a list, ticking one clears the rest; an empty value is the empty list. */
  apart: readonly Choice[];
  /** One value for radio buttons, a list for checkboxes. */
  value: string | readonly string[];
  onChange: (value: string | readonly string[]) => void;
}

/** Radio buttons or checkboxes in a fieldset; each row is a target of its own. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { id, label, choices, apart, value, onChange, isLocked, error } = props;
  const row = (choice: Choice, isApart: boolean, isFirst: boolean) => (
    <label key={choice.value} className={isApart ? 'choice apart' : 'choice'}>
      <input
        // The first control carries the question's id, so that the error summary can lead to it.
        id={isFirst ? id : undefined}
        type={typeof value === 'string' ? 'radio' : 'checkbox'}
        name={id}
        value={choice.value}
        checked={isChosen(value, choice.value)}
        onChange={() => onChange(withChoice(value, choice.value, apart))}
        aria-invalid={error ? true : undefined}
      />
      <span>{choice.label}</span>
      {choice.hint && <small>{choice.hint}</small>}
    </label>
  );
  return (
    <fieldset className="question" aria-describedby={describedBy(props)} disabled={isLocked}>
      <legend>{label}</legend>
      <QuestionNotes {...props} />
      <div className="choices">
        {choices.map((choice, index) => row(choice, false, index === 0))}
        {apart.map((choice) => row(choice, true, false))}
      </div>
    </fieldset>
  );
}

type Value = string | readonly string[];

function isChosen(value: Value, choice: string): boolean {
  if (typeof value === 'string') return value === choice;
  return choice === '' ? value.length === 0 : value.includes(choice);
}

function withChoice(value: Value, choice: string, apart: readonly Choice[]): Value {
  if (typeof value === 'string') return choice;
  const isApart = (other: string) => apart.some((each) => each.value === other);
  if (isApart(choice)) return choice === '' || value.includes(choice) ? [] : [choice];
  if (value.includes(choice)) return value.filter((other) => other !== choice);
  return [...value.filter((other) => !isApart(other)), choice];
}
