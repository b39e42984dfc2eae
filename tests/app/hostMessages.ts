import fc from 'fast-check';

/** What a host would send, in shape. */
export const message = (type: string, fields: object = {}) => ({
  app: 'tpu-or-gpu',
  protocol: 1,
  type,
  ...fields,
});

const word = fc.constantFrom(
  'hello',
  'get-report',
  'set-answers',
  'set-theme',
  'ready',
  'resize',
  'constructor',
  '__proto__',
  'toString',
);
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSparseArray: true,
});
const notText = anything.filter((value) => typeof value !== 'string');

/** Nothing here is a message of protocol 1, though much comes close. */
export const hostileData: fc.Arbitrary<unknown> = fc.oneof(
  anything,
  fc.string(),
  fc.record({ app: anything, protocol: anything, type: anything, answers: anything }),
  // The wrong version.
  fc.record({
    app: fc.constant('tpu-or-gpu'),
    protocol: fc.constantFrom(0, 2, 999, '1', 1.5, null),
    type: word,
  }),
  // The wrong app.
  fc.record({
    app: fc.constantFrom('tpu-or-gpu ', 'TPU-OR-GPU', 'x'),
    protocol: fc.constant(1),
    type: word,
  }),
  // Unknown types, and those that only a frame sends.
  fc.string().map((type) => message(`${type}?`)),
  fc
    .constantFrom('ready', 'resize', 'step', 'result', 'report', 'scroll', 'error', '__proto__')
    .map((type) => message(type, { height: 1e9 })),
  // Fields that are missing, wrong or too large.
  fc.constantFrom('get-report', 'set-answers', 'set-theme').map((type) => message(type)),
  notText.map((answers) => message('set-answers', { answers })),
  fc
    .integer({ min: 8193, max: 20_000 })
    .map((length) =>
      message('set-answers', { answers: 'task=serve&'.repeat(length).slice(0, length) }),
    ),
  fc.string().map((theme) => message('set-theme', { theme: `${theme}!` })),
  fc
    .constantFrom({}, [], null, undefined, true, 'x'.repeat(201))
    .map((id) => message('get-report', { id })),
  // Right but for what else is in it.
  anything.map((extra) => message('set-theme', { theme: 'dark', extra: { extra } })),
  fc.constant(
    message('set-answers', {
      answers: 'task=batch',
      ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`field${index}`, 0])),
    }),
  ),
  fc.constant([message('set-theme', { theme: 'dark' })]),
  fc.constant(Object.assign([], message('set-theme', { theme: 'dark' }))),
);
