import { describedBy, QuestionNotes, type QuestionTexts } from './QuestionNotes';

interface ChoiceOfGroup {
  value: string;
  label: string;
}

interface SelectFieldProps extends QuestionTexts {
  value: string;
  onChange: (value: string) => void;
  /** Shown first, above the groups. */
  choices: readonly ChoiceOfGroup[];
  groups?: readonly { label: string; choices: readonly ChoiceOfGroup[] }[];
}

/** For long lists of names; short ones are radio buttons. */
export function SelectField(props: SelectFieldProps) {
  const { id, label, value, onChange, choices, groups = [], isLocked, error } = props;
  const options = (list: readonly ChoiceOfGroup[]) =>
    list.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ));
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      <QuestionNotes {...props} />
      <div className="entry">
        <select
          id={id}
          value={value}
          disabled={isLocked}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy(props)}
          aria-invalid={error ? true : undefined}
        >
          {options(choices)}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {options(group.choices)}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}
