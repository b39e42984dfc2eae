import { LANGUAGE_MODELS } from './languageModels';
import type { Preset } from './model';
import { OTHER_MODELS } from './otherModels';
import { VISION_MODELS } from './visionModels';

/** Every model that a link can name, once. */
export const MODELS: readonly Preset[] = [...VISION_MODELS, ...LANGUAGE_MODELS, ...OTHER_MODELS];
