import { NONE_TEXT, OPEN_TEXT } from '../../messages/questions';
import { WIZARD } from '../../messages/wizard';
import type { Answers } from '../../questionnaire/answers';
import type { Question } from '../../questionnaire/questions';
import { questionText, standardWeight } from '../../questionnaire/wording';
import { ChoiceGroup } from '../kit/ChoiceGroup';
import { NumberField } from '../kit/NumberField';
import { RangeField } from '../kit/RangeField';
import { SelectField } from '../kit/SelectField';
import { type Field, NONE, spokenReading } from './fields';
import { deviceChoices, modelGroups } from './groups';

interface QuestionFieldProps {
  question: Question;
  answers: Answers;
  value: Field;
  onChange: (value: Field) => void;
  error: string | undefined;
  isLocked: boolean;
}

/** The control that a question calls for. */
export function QuestionField({ question, answers, value, onChange, ...rest }: QuestionFieldProps) {
  const { key, control, range, options = [], allowsNone } = question;
  const text = questionText(question, answers);
  const common = {
    id: key,
    label: text.label,
    why: rest.isLocked ? WIZARD.locked : text.why,
    help: text.help,
    helpLabel: WIZARD.help,
    error: rest.error,
    isLocked: rest.isLocked,
    onChange,
  };
  const open = { value: '', label: OPEN_TEXT.label };
  const choices = options.map((option) => {
    const [label = option, hint] = text.options?.[option] ?? [];
    return { value: option, label, hint };
  });
  const single = typeof value === 'string' ? value : '';

  switch (control) {
    case 'choice':
    case 'choices': {
      const apart = allowsNone ? [{ value: NONE, label: NONE_TEXT.also }, open] : [open];
      return <ChoiceGroup {...common} choices={choices} apart={apart} value={value} />;
    }
    case 'model': {
      const custom = choices.filter((choice) => choice.value === 'custom');
      const groups = modelGroups();
      return <SelectField {...common} choices={[open, ...custom]} groups={groups} value={single} />;
    }
    case 'device':
      return <SelectField {...common} choices={[open, ...deviceChoices()]} value={single} />;
    case 'number': {
      const reading = spokenReading(question, single);
      return <NumberField {...common} value={single} unit={text.unit} reading={reading} />;
    }
    case 'weight': {
      const standard = standardWeight(question, answers);
      const { labels, max } = { labels: WIZARD.weights, max: range?.max ?? 10 };
      return <RangeField {...common} {...{ labels, max, standard }} value={single} />;
    }
  }
}
