/** The rules of the article that this project started from, and how they stand today. */

export const ARTICLE_STANDING = {
  holds: 'Holds',
  weaker: 'Holds in part',
  changed: 'No longer so',
} as const;

interface RuleText {
  /** What the article says. */
  says: string;
  /** What follows for a recommendation; a test holds this page to it. */
  means: string;
  /** How that stands today, and why. */
  today: string;
}

export const ARTICLE_RULES = {
  'single-precision': {
    says: 'GPUs have the higher single-precision performance.',
    means: 'Asking for fp32 or fp64 makes precision speak more for GPUs.',
    today:
      'In fp64 it holds outright: no TPU computes it. In fp32 GPUs have arithmetic of their own and TPUs do not. Yet for speed the difference is gone: both get fast fp32 products by adding up narrower ones, recent GPUs and TPUs alike at about a sixth of their bf16 rate.',
  },
  frameworks: {
    says: 'GPUs run more frameworks, and work other than machine learning.',
    means:
      'Another framework than JAX, or other work on the same hardware, never moves the verdict towards TPUs.',
    today:
      'It holds. MXNet, ONNX Runtime and work that is not matrix maths do not run on TPUs. PyTorch does by now, so that it is a step and no longer a wall.',
  },
  'on-premises': {
    says: 'GPUs can stand on premises.',
    means: 'Accepting nothing but a hall of your own rules TPUs out.',
    today:
      'It holds for ordinary buyers. Select customers are to get TPUs of their own since 2026, and a few stand in other companies’ data centers.',
  },
  'low-precision': {
    says: 'TPUs are for low-precision maths on large networks.',
    means: 'A lower precision never makes precision speak more for GPUs.',
    today:
      'It holds in part. GPUs multiply bf16 natively as well, had fp8 earlier and have fp4 where TPUs on sale have not.',
  },
  tensorflow: {
    says: 'TPUs are for TensorFlow.',
    means: 'On chips that support both, TensorFlow is never worse for TPUs than PyTorch.',
    today:
      'On TPU v2 to v6e it holds. TPU7x does not run TensorFlow at all, and its successors are announced without it: JAX comes first.',
  },
  'google-cloud': {
    says: 'TPUs are a service of Google Cloud.',
    means: 'Accepting Google Cloud never hurts TPUs; refusing it leaves none to rent.',
    today: 'It holds: of the sellers in our price table Google Cloud alone rents TPUs.',
  },
} as const satisfies Record<string, RuleText>;
