/** What a reader is told who comes with a link that an older or newer catalog made. */
export const EDITIONS = {
  title: {
    waiting: (asof: string) => `This link was made with the figures of ${asof}`,
    same: (asof: string) => `The verdict is the same as with the figures of ${asof}`,
    turned: (asof: string) => `The verdict has changed since the figures of ${asof}`,
    newer: (asof: string) => `This link was made with newer figures than this page has, of ${asof}`,
  },
  waiting: 'Working out the verdict of then …',
  missing: (asof: string) =>
    `Figures of ${asof} are not kept here, so the verdict of then cannot be shown. Your answers are all there, and below is what they come to today.`,
  failed:
    'The figures of then could not be loaded: the connection failed, or the page that embeds this one allows no loading. Your answers are all there, and below is what they come to today.',
  newer: (version: string) =>
    `This page has the figures of ${version}. Reload it to look for newer ones; until then, below is what these come to.`,
  caption: 'The same answers under both sets of figures',
  rules: 'Both are computed by the rules of today.',
  newRules:
    'Both are computed by the rules of today; those have changed too, so what was shown then may have been another verdict.',
  column: (version: string) => `Figures of ${version}`,
  verdict: 'Verdict',
  ahead: 'Ahead how often',
  best: (side: string) => `Best ${side}`,
  value: (criterion: string, side: string) => `${criterion}, ${side}`,
  cost: { job: (usd: string) => usd, month: (usd: string) => `${usd} a month` },
  unmoved: 'No criterion of the best alternatives has moved by a point of 100.',
  moved: 'Criteria that moved most, 0 to 100',
  dismiss: 'Dismiss',
} as const;
