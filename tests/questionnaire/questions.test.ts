import { describe, expect, test } from 'vitest';
import { QUESTIONS, questionOf } from '../../src/questionnaire/questions';
import { readAnswer, writeAnswer } from '../../src/questionnaire/reading';

/** Contract 1.1, word for word: words are only ever added. */
const WORDS: Record<string, string> = {
  task: 'pretrain finetune serve batch classical non-ml',
  family: 'transformer moe cnn diffusion recommender recurrent graph other',
  duration: 'minutes hours days weeks months always',
  precision: 'fp64 fp32 bf16 fp8 int8 fp4',
  shapes: 'static bounded dynamic',
  kernels: 'none portable cuda',
  framework: 'pytorch jax tensorflow mxnet onnx other',
  also: 'frameworks hpc graphics data',
  team: 'cuda xla both new',
  loop: 'research stable',
  where: 'gcp aws azure other-cloud on-prem workstation edge',
  regions: 'americas europe asia-pacific middle-east-africa',
  term: 'on-demand spot 1y 3y',
  portability: 'low medium high',
};

const MODELS =
  'resnet-50 vit-l-16 ssd-resnet-34 retinanet mask-rcnn unet-3d rnn-t gnmt transformer-big bert-large dlrm dlrm-dcnv2 gpt-3-175b gpt-j-6b llama-2-7b llama-2-70b llama-3.1-8b llama-3.1-70b llama-3.1-405b llama-3.3-70b mixtral-8x7b deepseek-v3 qwen3-30b-a3b qwen3-235b-a22b gpt-oss-120b gemma-3-12b whisper-large stable-diffusion-v2 sdxl flux-1 graph-sage xgboost cfd-solver custom';

const NUMBERS =
  'params active context tables amount batch deadline rate input output latency chips owned-count';

const WEIGHTS = 'w-speed w-cost w-scale w-precision w-software w-flexibility w-deployment w-energy';

const ask = (key: string) => {
  const question = questionOf(key);
  if (question === undefined) throw new Error(key);
  return question;
};

test('every key of the contract is asked once, and nothing else', () => {
  const keys = [
    ...Object.keys(WORDS),
    'model',
    'owned',
    ...NUMBERS.split(' '),
    ...WEIGHTS.split(' '),
  ];
  expect(QUESTIONS.map(({ key }) => key).sort()).toEqual(keys.sort());
});

test.each(Object.entries(WORDS))('%s offers %s, in this order', (key, words) => {
  expect(ask(key).options).toEqual(words.split(' '));
});

test('every model of the contract can be named, and devices by their id', () => {
  expect(ask('model').options).toEqual(expect.arrayContaining(MODELS.split(' ')));
  for (const id of ['tpu-v2', 'tpu-v6e', 'h100-sxm', 'rtx-2080', 'v100-16gb-sxm2']) {
    expect(ask('owned').options).toContain(id);
  }
});

describe('a word', () => {
  test.each(Object.keys(WORDS))('is read for %s only if it is offered, letter by letter', (key) => {
    const question = ask(key);
    const isList = question.control === 'choices';
    const inputs = ['PRETRAIN', 'nothing', ' ', 'constructor', 'toString'].map((word) =>
      isList ? [word] : word,
    );
    for (const input of inputs) {
      expect(readAnswer(question, input, 'link')).toEqual({ ok: false, kind: 'unknown-value' });
    }
    for (const word of question.options ?? []) {
      const value = isList ? [word] : word;
      expect(readAnswer(question, value, 'form')).toEqual({ ok: true, value });
    }
  });

  test('that is empty is no answer', () => {
    expect(readAnswer(ask('task'), '', 'link')).toEqual({ ok: false, kind: 'empty' });
    expect(readAnswer(ask('where'), [], 'form')).toEqual({ ok: false, kind: 'empty' });
  });

  test('may be nothing at all where other work is asked for', () => {
    expect(readAnswer(ask('also'), [], 'form')).toEqual({ ok: true, value: [] });
  });
});

const NEVER_NUMBERS = [
  '1,5',
  '1,000',
  '1 000',
  '1_000',
  "1'000",
  '0x10',
  '0b11',
  '0o7',
  '1e',
  'e5',
  '1e1e1',
  '1kk',
  '1e3k',
  'NaN',
  'Infinity',
  '-Infinity',
  '１２',
  '½',
  '5²',
  '٣',
  'ten',
  '12 GB',
  '10%',
  '$5',
  '1/2',
  '1:2',
  '--1',
  '+-1',
  '1-',
  '1..2',
  '1.2.3',
  '.',
  '5.',
  '1;2',
  '[1]',
  '{}',
  'null',
  'true',
  '\u0000',
  '1\u0000',
  '1e309x',
  'constructor',
  '\ud800',
];

describe.each([...NUMBERS.split(' '), ...WEIGHTS.split(' ')])('%s', (key) => {
  const question = ask(key);
  const { min, max, isWhole } = question.range ?? { min: 0, max: 0, isWhole: false };

  test('takes its limits and what lies between them', () => {
    for (const value of [min, max, isWhole ? Math.round(max / 2) : max / 2]) {
      expect(readAnswer(question, writeAnswer(question, value), 'link')).toEqual({
        ok: true,
        value,
      });
    }
  });

  test('refuses what lies beyond them', () => {
    for (const text of ['-1', '-1e-9', `${max * 2}`, '1e300', '1e999', '-1e999']) {
      expect(readAnswer(question, text, 'link'), text).toEqual({ ok: false, kind: 'out-of-range' });
    }
    if (isWhole) {
      for (const text of ['0', '0.5', '1.5', '1e-3']) {
        expect(readAnswer(question, text, 'link'), text).toEqual({
          ok: false,
          kind: 'out-of-range',
        });
      }
    }
  });

  test('refuses what is no number in a link', () => {
    for (const text of NEVER_NUMBERS) {
      expect(readAnswer(question, text, 'link'), text).toEqual({ ok: false, kind: 'not-a-number' });
    }
    expect(readAnswer(question, '', 'link')).toEqual({ ok: false, kind: 'empty' });
  });

  test('never makes fifteen of 1,5 in a field', () => {
    const reading = readAnswer(question, '1,5', 'form');
    expect(reading).toEqual(
      isWhole ? { ok: false, kind: 'out-of-range' } : { ok: true, value: 1.5, reading: '1.5' },
    );
  });
});

test('quantities that must be more than nothing refuse nothing', () => {
  for (const key of ['deadline', 'rate', 'latency']) {
    expect(readAnswer(ask(key), '0', 'link').ok).toBe(false);
  }
  expect(readAnswer(ask('tables'), '0', 'link')).toEqual({ ok: true, value: 0 });
});
