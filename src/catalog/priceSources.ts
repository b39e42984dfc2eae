import type { Source } from './source';

export const PRICE_SOURCES = {} as const satisfies Record<string, Source>;
