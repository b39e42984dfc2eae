import { EVIDENCE_SOURCES } from './evidenceSources';
import { HARDWARE_SOURCES } from './hardwareSources';
import { METHOD_SOURCES } from './methodSources';
import { MODEL_SOURCES } from './modelSources';
import { PRICE_SOURCES } from './priceSources';
import type { Source } from './source';

const SOURCE_TABLE = {
  unsourced: {
    title: 'No source found',
    publisher: 'Our own catalog',
    url: null,
    published: null,
    accessed: '2026-11-23',
  },
  assumption: {
    title: 'Our assumption',
    publisher: 'Our own catalog',
    url: null,
    published: '2026-11-23',
    accessed: '2026-11-23',
  },
  ...HARDWARE_SOURCES,
  ...PRICE_SOURCES,
  ...MODEL_SOURCES,
  ...EVIDENCE_SOURCES,
  ...METHOD_SOURCES,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCE_TABLE;
export const SOURCES: Readonly<Record<SourceId, Source>> = SOURCE_TABLE;
