import { EMBEDDING } from '../../messages/embedding';
import { STEP_TITLES } from '../../messages/questions';
import type { AnswerKey, Answers } from '../../questionnaire/answers';
import { THEMES } from '../../questionnaire/hostParameters';
import { QUESTIONS, STEP_IDS, type StepId } from '../../questionnaire/questions';
import { answerText, questionText } from '../../questionnaire/wording';
import type { Embedding } from './embedCode';
import { PRESET_IDS, type PresetId, presetAnswers } from './presets';

/** Suits the field of colour before one has been chosen. */
const FIRST_ACCENT = '0b6a6a';

interface ConfiguratorProps {
  current: Answers;
  preset: PresetId;
  embedding: Embedding;
  onPreset: (preset: PresetId) => void;
  onChange: (change: Partial<Embedding>) => void;
}

export function Configurator(props: ConfiguratorProps) {
  const { current, preset, embedding, onPreset, onChange } = props;
  const { theme, accent, isTransparent, start } = embedding;
  const choosePreset = (id: PresetId) => {
    const answers = presetAnswers(id, current);
    onPreset(id);
    const isTeam = id !== 'current' && id !== 'none';
    onChange({ answers, lock: isTeam ? (Object.keys(answers) as AnswerKey[]) : [] });
  };
  return (
    <div className="configurator">
      <label>
        {EMBEDDING.answers}
        <select value={preset} onChange={(event) => choosePreset(event.target.value as PresetId)}>
          {PRESET_IDS.map((id) => (
            <option key={id} value={id}>
              {EMBEDDING.presets[id]}
            </option>
          ))}
        </select>
      </label>
      <Locks embedding={embedding} onChange={onChange} />
      <label>
        {EMBEDDING.start}
        <select
          value={start ?? ''}
          onChange={(event) => onChange({ start: (event.target.value || null) as StepId | null })}
        >
          <option value="">{EMBEDDING.startDefault}</option>
          {STEP_IDS.map((step) => (
            <option key={step} value={step}>
              {STEP_TITLES[step]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {EMBEDDING.theme}
        <select
          value={theme}
          onChange={(event) => onChange({ theme: event.target.value as Embedding['theme'] })}
        >
          {THEMES.map((id) => (
            <option key={id} value={id}>
              {EMBEDDING.themes[id]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {EMBEDDING.accent}
        <input
          type="color"
          value={`#${accent || FIRST_ACCENT}`}
          onChange={(event) => onChange({ accent: event.target.value.slice(1) })}
        />
      </label>
      <Tick
        label={EMBEDDING.accentDefault}
        isTicked={accent === ''}
        onTick={(isTicked) => onChange({ accent: isTicked ? '' : FIRST_ACCENT })}
      />
      <Tick
        label={EMBEDDING.transparent}
        isTicked={isTransparent}
        onTick={(isTicked) => onChange({ isTransparent: isTicked })}
      />
    </div>
  );
}

/** One box for each answer that the embedded page begins with. */
function Locks({ embedding, onChange }: Pick<ConfiguratorProps, 'embedding' | 'onChange'>) {
  const { answers, lock } = embedding;
  const answered = QUESTIONS.filter(({ key }) => answers[key] !== undefined);
  return (
    <fieldset>
      <legend>{EMBEDDING.lock}</legend>
      {answered.length === 0 && <p className="why">{EMBEDDING.nothingToLock}</p>}
      {answered.map((question) => (
        <Tick
          key={question.key}
          label={`${questionText(question, answers).label} ${answerText(question, answers)}`}
          isTicked={lock.includes(question.key)}
          onTick={(isTicked) => {
            const others = lock.filter((key) => key !== question.key);
            onChange({ lock: isTicked ? [...others, question.key] : others });
          }}
        />
      ))}
    </fieldset>
  );
}

interface TickProps {
  label: string;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

function Tick({ label, isTicked, onTick }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onTick(event.target.checked)}
      />
      {label}
    </label>
  );
}
