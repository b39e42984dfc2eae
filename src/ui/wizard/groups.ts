import { DEVICE_IDS, DEVICE_NAMES_BY_ID, MODEL_IDS, MODELS_BY_ID } from '../../catalog/roster';
import { FAMILIES } from '../../catalog/vocabulary';
import { QUESTION_TEXTS } from '../../messages/questions';

interface Group {
  label: string;
  choices: readonly { value: string; label: string }[];
}

/** The models by kind, in the words of the question that asks for the kind. */
export function modelGroups(): readonly Group[] {
  return FAMILIES.map((family) => ({
    label: QUESTION_TEXTS.family.options?.[family]?.[0] ?? family,
    choices: MODEL_IDS.filter((id) => MODELS_BY_ID[id].family === family).map((id) => ({
      value: id,
      label: MODELS_BY_ID[id].name,
    })),
  }));
}

export const deviceChoices = () =>
  DEVICE_IDS.map((id) => ({ value: id, label: DEVICE_NAMES_BY_ID[id] }));
