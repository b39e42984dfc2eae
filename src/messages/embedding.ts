/** Texts of the page for those who want to embed this one in theirs. */
export const EMBEDDING = {
  title: 'Embed it in your page',
  intro:
    'Choose how it should look and what is already answered; the preview and the code follow. It sets no cookies, needs no account, and never moves the page around it.',
  back: 'Back to the questions',

  answers: 'Answers to begin with',
  presets: {
    current: 'Those in the address of this page',
    none: 'None',
    'on-prem': 'A team with a data centre of its own',
    europe: 'A team whose data stay in Europe',
    cuda: 'A team with CUDA code that has to stay',
    xla: 'A team on JAX and Google Cloud',
  },
  lock: 'Locked: shown, not to be changed',
  nothingToLock: 'There is nothing to lock yet.',

  start: 'Begins at',
  startDefault: 'the result where there are answers, else the first question',
  theme: 'Theme',
  themes: { auto: 'as the reader’s system', light: 'light', dark: 'dark' },
  accent: 'Accent colour',
  accentDefault: 'Use its own',
  transparent: 'Let the background of your page show through',

  preview: 'Preview',
  code: 'Code',
  codes: {
    element: {
      title: 'Element, with a script of 2 kB',
      note: 'As high as its content, and it fires ready, resize, step, result and error. Without script a plain link remains.',
    },
    iframe: {
      title: 'Plain iframe, without a script',
      note: 'Of a height that you set; longer content scrolls inside.',
    },
    markdown: {
      title: 'Markdown link',
      note: 'For places that allow no frames.',
    },
    oembed: {
      title: 'oEmbed',
      note: 'Save it beside your copy of this site and point to it from the head of your page. It is fixed: it embeds the start page, whatever link was shared.',
    },
  },
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'Copying was refused here; the code is selected instead.',
} as const;

/** Stands in the code that hosts copy. */
export const FALLBACK_LINK = 'TPU or GPU?';
