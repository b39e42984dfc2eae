import type { Source } from './source';

export const EVIDENCE_SOURCES = {} as const satisfies Record<string, Source>;
