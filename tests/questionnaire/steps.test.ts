import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS } from '../../src/catalog/models';
import { FAMILIES, TASKS } from '../../src/catalog/vocabulary';
import type { Answers } from '../../src/questionnaire/answers';
import { QUESTIONS, STEP_IDS, type StepId } from '../../src/questionnaire/questions';
import { relevantAnswers } from '../../src/questionnaire/relevantAnswers';
import { nextStep, previousStep, questionsOf, stepsFor } from '../../src/questionnaire/steps';
import { runs } from '../runs';
import { arbitraryAnswers } from './arbitraryState';

/** Every combination of the answers on which another question hangs, each of them open as well. */
const CROSSROADS: readonly Answers[] = [undefined, ...TASKS].flatMap((task) =>
  ([undefined, 'llama-3.1-8b', 'whisper-large', 'sdxl', 'dlrm', 'custom'] as const).flatMap(
    (model) =>
      [undefined, ...FAMILIES].flatMap((family) =>
        ([undefined, ['aws'], ['on-prem'], ['edge', 'gcp']] as const).flatMap((where) =>
          ([undefined, 'rtx-2080'] as const).map((owned) =>
            defined({ task, model, family, where, owned }),
          ),
        ),
      ),
  ),
);

function defined(answers: Record<string, unknown>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

/** The way of a reader who answers each question when it is asked, and only then. */
function walk(intended: Answers): { steps: StepId[]; asked: string[]; answers: Answers } {
  let answers: Answers = {};
  const steps: StepId[] = [];
  const asked: string[] = [];
  for (let step: StepId | null = 'work'; step !== null; step = nextStep(step, answers)) {
    steps.push(step);
    for (const key of QUESTIONS.filter((each) => each.step === step).map((each) => each.key)) {
      if (!questionsOf(step, answers).some((each) => each.key === key)) continue;
      asked.push(key);
      if (intended[key] !== undefined) answers = { ...answers, [key]: intended[key] };
    }
  }
  return { steps, asked, answers };
}

test(`all ${CROSSROADS.length} ways lead from the work to the result and ask all that matters`, () => {
  for (const intended of CROSSROADS) {
    const { steps, asked, answers } = walk(intended);
    expect(steps[0]).toBe('work');
    expect(steps.slice(-2)).toEqual(['review', 'result']);
    expect(steps).toEqual(stepsFor(answers));
    expect(asked).toEqual(
      QUESTIONS.filter((each) => each.isRelevant(answers)).map(({ key }) => key),
    );
  }
});

test('the way back is the way there', () => {
  for (const answers of CROSSROADS) {
    const steps = stepsFor(answers);
    steps.forEach((step, position) => {
      expect(nextStep(step, answers)).toBe(steps[position + 1] ?? null);
      expect(previousStep(step, answers)).toBe(steps[position - 1] ?? null);
    });
  }
});

test('a step holds two to five questions, the weights aside', () => {
  for (const answers of CROSSROADS) {
    for (const step of stepsFor(answers)) {
      const count = questionsOf(step, answers).length;
      if (step === 'review' || step === 'result') expect(count).toBe(0);
      else if (step === 'weights') expect(count).toBe(8);
      else expect([2, 3, 4, 5], `${step} ${JSON.stringify(answers)}`).toContain(count);
    }
  }
});

test('seven steps of questions are enough for a model of the catalog', () => {
  for (const answers of CROSSROADS) {
    const asking = stepsFor(answers).length - 2;
    expect(asking).toBeLessThanOrEqual(answers.model === 'custom' ? 8 : 7);
  }
});

test('from a step that is not on the way, the next and the previous one still are', () => {
  const answers: Answers = { task: 'classical' };
  expect(stepsFor(answers)).toEqual([
    'work',
    'code',
    'place',
    'supply',
    'weights',
    'review',
    'result',
  ]);
  expect(nextStep('load', answers)).toBe('code');
  expect(previousStep('load', answers)).toBe('work');
});

test('the steps have their names for good', () => {
  expect(STEP_IDS.join(' ')).toBe('work model load code team place supply weights review result');
});

describe('what is asked', () => {
  const keysFor = (answers: Answers) =>
    QUESTIONS.filter((each) => each.isRelevant(answers)).map(({ key }) => key);

  test('is nothing about tokens for a simulation, for tables of numbers, or for pictures', () => {
    for (const answers of [
      { task: 'non-ml' },
      { task: 'classical' },
      { task: 'serve', model: 'resnet-50' },
      { task: 'pretrain', model: 'vit-l-16' },
      { task: 'batch', model: 'whisper-large' },
    ] as const) {
      for (const key of ['context', 'input', 'output', 'latency'] as const) {
        expect(keysFor(answers)).not.toContain(key);
      }
    }
  });

  test('is about tokens exactly for the models that the catalog counts in tokens', () => {
    for (const { id, unit } of MODELS) {
      const keys = keysFor({ task: 'serve', model: id });
      expect(keys.includes('input'), id).toBe(unit === 'token');
      expect(keysFor({ task: 'pretrain', model: id }).includes('context'), id).toBe(
        unit === 'token',
      );
    }
  });

  test('is the kind and size of a model only where it is none of the catalog', () => {
    expect(keysFor({ task: 'pretrain', model: 'sdxl' })).not.toContain('params');
    expect(keysFor({ task: 'pretrain', model: 'custom' })).toEqual(
      expect.arrayContaining(['family', 'params']),
    );
    expect(keysFor({ task: 'pretrain', model: 'custom', family: 'moe' })).toContain('active');
    expect(keysFor({ task: 'pretrain', model: 'custom', family: 'cnn' })).not.toContain('active');
    expect(keysFor({ model: 'custom', family: 'recommender' })).toContain('tables');
  });

  test('is load and latency for serving, amount and deadline for training', () => {
    const serving = keysFor({ task: 'serve', model: 'llama-3.1-8b' });
    expect(serving).toEqual(
      expect.arrayContaining(['rate', 'input', 'output', 'latency', 'batch']),
    );
    expect(serving).not.toContain('deadline');
    const training = keysFor({ task: 'pretrain', model: 'llama-3.1-8b' });
    expect(training).toEqual(expect.arrayContaining(['context', 'amount', 'batch', 'deadline']));
    expect(training).not.toContain('rate');
    expect(keysFor({ task: 'batch', model: 'llama-3.1-8b' })).not.toContain('latency');
  });

  test('is how many only of hardware that is there, and the term only of what can be rented', () => {
    expect(keysFor({})).not.toContain('owned-count');
    expect(keysFor({ owned: 't4' })).toContain('owned-count');
    expect(keysFor({})).toEqual(expect.arrayContaining(['term', 'regions']));
    expect(keysFor({ where: ['on-prem', 'edge'] })).not.toContain('term');
    expect(keysFor({ where: ['on-prem', 'aws'] })).toContain('term');
  });
});

describe('the answers that count', () => {
  test('are those to questions that matter; the rest waits in the link', () => {
    expect(
      relevantAnswers({ task: 'pretrain', model: 'sdxl', params: 7e9, rate: 3, amount: 1e6 }),
    ).toEqual({ task: 'pretrain', model: 'sdxl', amount: 1e6 });
  });

  test('include those that would matter for some task or model, while these are open', () => {
    const answers: Answers = { family: 'moe', params: 1e11, active: 1e10, rate: 3, deadline: 9 };
    expect(relevantAnswers(answers)).toEqual(answers);
    expect(relevantAnswers({ ...answers, model: 'bert-large' })).toEqual({
      model: 'bert-large',
      rate: 3,
      deadline: 9,
    });
  });

  test('are all those to questions that are asked, and dropping the others changes none', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const relevant = relevantAnswers(answers);
        expect(answers).toMatchObject(relevant);
        for (const { key, isRelevant } of QUESTIONS) {
          if (answers[key] !== undefined && isRelevant(answers)) {
            expect(relevant[key]).toEqual(answers[key]);
          }
        }
        expect(relevantAnswers(relevant)).toEqual(relevant);
      }),
      { numRuns: runs(1000) },
    );
  });
});
