export const APP = {
  name: 'TPU or GPU?',
  title: (page: string) => `${page} – TPU or GPU?`,
  skip: 'Skip to the content',
  footer:
    'Computed in your browser from published figures, each with its source. No cookies, no tracking. The address of this page holds your answers: bookmark it or send it on.',

  methodology: {
    link: 'How it is computed, and how wrong it is',
    waiting: 'Loading …',
  },

  embedding: {
    link: 'Embed it in your own page',
    waiting: 'Loading …',
  },

  lean: {
    title: 'So far',
    waiting: 'Working it out …',
    failed: 'The preview could not be loaded.',
    retry: 'Try again',
  },

  result: {
    waiting: 'Weighing the alternatives …',
  },

  broken: {
    title: 'This part could not be loaded',
    text: 'Your answers are safe: they are in the address of this page. Check the connection, then try again.',
    retry: 'Try again',
    reload: 'Reload the page',
  },

  issues: {
    title: (count: number) =>
      count === 1
        ? 'One part of this link could not be used'
        : `${count} parts of this link could not be used`,
    kept: 'Everything else was kept.',
    dismiss: 'Dismiss',
  },
} as const;
