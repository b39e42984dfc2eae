import type { Source } from './source';

export const MODEL_SOURCES = {} as const satisfies Record<string, Source>;
