import type { EMBEDDING } from '../../messages/embedding';
import type { Answers } from '../../questionnaire/answers';

export type PresetId = keyof typeof EMBEDDING.presets;

/** What is settled for all of a team, and therefore locked. */
const TEAM_ANSWERS: Readonly<Record<Exclude<PresetId, 'current' | 'none'>, Answers>> = {
  'on-prem': { where: ['on-prem'] },
  europe: { regions: ['europe'] },
  cuda: { framework: 'pytorch', kernels: 'cuda', team: 'cuda' },
  xla: { framework: 'jax', team: 'xla', where: ['gcp'] },
};

export const PRESET_IDS = [
  'current',
  'none',
  ...(Object.keys(TEAM_ANSWERS) as (keyof typeof TEAM_ANSWERS)[]),
] as const;

export function presetAnswers(id: PresetId, current: Answers): Answers {
  if (id === 'current') return current;
  return id === 'none' ? {} : TEAM_ANSWERS[id];
}
