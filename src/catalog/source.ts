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
