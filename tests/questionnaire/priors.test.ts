import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS } from '../../src/catalog/models';
import { TASKS } from '../../src/catalog/vocabulary';
import type { Answers } from '../../src/questionnaire/answers';
import { type Prior, priorOf } from '../../src/questionnaire/priors';
import { QUESTIONS, type Question } from '../../src/questionnaire/questions';
import { runs } from '../runs';
import { arbitraryAnswers } from './arbitraryState';

const presetOf = (answers: Answers) => MODELS.find(({ id }) => id === answers.model);

const chancesOf = (prior: Prior): ReadonlyMap<string, number> =>
  new Map(
    prior.kind === 'choice' ? prior.options.map(([value, chance]) => [String(value), chance]) : [],
  );

function expectDrawable({ schema: _, range, options = [] }: Question, prior: Prior) {
  if (prior.kind === 'choice') {
    const total = prior.options.reduce((sum, [, chance]) => sum + chance, 0);
    expect(total).toBeCloseTo(1, 9);
    for (const [value, chance] of prior.options) {
      expect(chance).toBeGreaterThanOrEqual(0);
      for (const word of [value].flat()) expect(options).toContain(word);
    }
  }
  if (prior.kind === 'log-uniform') {
    expect(prior.low).toBeGreaterThanOrEqual(Math.max(range?.min ?? 0, 1e-9));
    expect(prior.high).toBeGreaterThanOrEqual(prior.low);
    expect(prior.high).toBeLessThanOrEqual(range?.max ?? 0);
    if (range?.isWhole) expect(prior.isWhole).toBe(true);
  }
}

test('every open question has values that it takes, in proportions that sum to one, and a reason', () => {
  fc.assert(
    fc.property(arbitraryAnswers, fc.constantFrom(...QUESTIONS), (given, question) => {
      const { [question.key]: _, ...answers } = given as Record<string, unknown>;
      const prior = priorOf(question.key, answers, presetOf(answers));
      expectDrawable(question, prior);
      if (question.control !== 'weight') expect(prior.reason).toMatch(/^[A-Z].{15,}\.$/);
    }),
    { numRuns: runs(3000) },
  );
});

test('the same answers always give the same distribution', () => {
  const answers: Answers = { task: 'pretrain', model: 'llama-3.1-8b' };
  expect(priorOf('amount', answers, presetOf(answers))).toEqual(
    priorOf('amount', { ...answers }, presetOf(answers)),
  );
});

describe('a task left open', () => {
  test('is any of them, as long as nothing else is known', () => {
    const chances = chancesOf(priorOf('task', {}));
    expect([...chances.keys()]).toEqual([...TASKS]);
    expect(Math.min(...chances.values())).toBeGreaterThan(0.05);
  });

  test('is serving where a latency was given, and training where a deadline was', () => {
    expect(chancesOf(priorOf('task', { latency: 20 })).get('serve')).toBeGreaterThan(0.98);
    const chances = chancesOf(priorOf('task', { deadline: 3 }));
    expect(chances.get('pretrain')).toBeCloseTo(0.375, 2);
    expect(chances.get('finetune')).toBeCloseTo(0.625, 2);
  });

  test('follows a model that is made for one task', () => {
    expect(chancesOf(priorOf('task', { model: 'xgboost' }))).toEqual(new Map([['classical', 1]]));
    expect(chancesOf(priorOf('task', { model: 'cfd-solver' }))).toEqual(new Map([['non-ml', 1]]));
  });
});

describe('a model left open', () => {
  test('is the reader’s own where its size was given', () => {
    const chances = chancesOf(priorOf('model', { task: 'pretrain', family: 'cnn', params: 1e7 }));
    expect(chances.get('custom')).toBeGreaterThan(0.99);
  });

  test('counts in tokens where a length in tokens was given', () => {
    const chances = chancesOf(priorOf('model', { task: 'serve', input: 100, output: 5 }));
    expect(chances.get('llama-3.1-8b')).toBeGreaterThan(0.1);
    expect(chances.get('resnet-50')).toBeLessThan(1e-5);
  });

  test('is the one there is for tables and for simulation', () => {
    expect(chancesOf(priorOf('model', { task: 'classical' }))).toEqual(new Map([['xgboost', 1]]));
    expect(chancesOf(priorOf('model', { task: 'non-ml' }))).toEqual(new Map([['cfd-solver', 1]]));
  });
});

test('a place left open is a cloud where a commitment was accepted', () => {
  expect(chancesOf(priorOf('where', {})).get('on-prem')).toBeCloseTo(0.06);
  expect(chancesOf(priorOf('where', { term: '1y' })).get('on-prem')).toBeLessThan(1e-3);
});

describe('an amount to train on', () => {
  test('is a tenth to all of the 15 trillion tokens that Llama 3.1 8B was published with', () => {
    const answers: Answers = { task: 'pretrain', model: 'llama-3.1-8b' };
    expect(priorOf('amount', answers, presetOf(answers))).toMatchObject({
      low: 1.5e12,
      high: 1.5e13,
    });
  });

  test('is 20 to 1,000 tokens a parameter for an own transformer: 20 to 1,000 billion for 1b', () => {
    const answers: Answers = {
      task: 'pretrain',
      model: 'custom',
      family: 'transformer',
      params: 1e9,
    };
    expect(priorOf('amount', answers)).toMatchObject({ low: 2e10, high: 1e12 });
  });

  test('counts the parameters in use where only some are: 20 × 3b of a 30b mixture', () => {
    const answers: Answers = {
      task: 'pretrain',
      model: 'custom',
      family: 'moe',
      params: 3e10,
      active: 3e9,
    };
    expect(priorOf('amount', answers)).toMatchObject({ low: 6e10, high: 3e12 });
  });
});

test('sizes left open reach as far as the models of the catalog do', () => {
  for (const { id, family, parameters, activeParameters } of MODELS) {
    if (family === 'other') continue;
    const size = family === 'recommender' ? activeParameters : parameters;
    const answers: Answers = { task: 'pretrain', model: 'custom', family };
    const prior = priorOf('params', answers);
    if (prior.kind !== 'log-uniform') throw new Error('not a range');
    expect(size?.value, id).toBeGreaterThanOrEqual(prior.low);
    expect(size?.value, id).toBeLessThanOrEqual(prior.high);
    if (family !== 'moe') continue;
    const share = priorOf('active', { ...answers, params: parameters.value });
    if (share.kind !== 'log-uniform') throw new Error('not a range');
    expect(activeParameters?.value, id).toBeGreaterThanOrEqual(share.low);
    expect(activeParameters?.value, id).toBeLessThanOrEqual(share.high);
  }
});

test('limits that nobody named are not drawn', () => {
  for (const key of ['batch', 'chips', 'owned'] as const) {
    expect(priorOf(key, { task: 'pretrain' }).kind).toBe('open');
  }
  expect(priorOf('w-cost', {}).kind).toBe('open');
});

test('a model published in a narrow format is most likely served in it', () => {
  const priorFor = (model: Answers['model']) => {
    const answers: Answers = { task: 'serve', ...(model && { model }) };
    return chancesOf(priorOf('precision', answers, presetOf(answers)));
  };
  expect(priorFor('deepseek-v3').get('fp8')).toBeGreaterThan(0.5);
  expect(priorFor('gpt-oss-120b').get('fp4')).toBeGreaterThan(0.5);
  expect(priorFor('llama-3.1-8b').get('bf16')).toBeGreaterThan(0.4);
});
