/** A document that a figure or a claim was read in. */
export interface Source {
  title: string;
  publisher: string;
  /** Null for a public file whose page is not known: weaker than a page, and shown so. */
  url: string | null;
  /** ISO date, month or year of publication or capture; null where unknown. */
  published: string | null;
  accessed: string;
}

const SOURCE_TABLE = {
  unsourced: {
    title: 'No source found',
    publisher: 'Our own catalog',
    url: null,
    published: null,
    accessed: '2026-11-23',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCE_TABLE;
export const SOURCES: Readonly<Record<SourceId, Source>> = SOURCE_TABLE;
