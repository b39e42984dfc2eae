import type { Source } from './source';

export const HARDWARE_SOURCES = {} as const satisfies Record<string, Source>;
