import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
import { situationOf } from '../../src/recommendation/situation';

const load = (answers: Answers) => situationOf(answers, CATALOG);

describe('loadOf', () => {
  test('20 requests/s of 300 output tokens are 6,000 tokens/s to be sustained', () => {
    const serving = load({ task: 'serve', model: 'llama-3.3-70b', rate: 20, output: 300 });
    expect(serving).toMatchObject({ jobUnits: null, demandUnitsPerSec: 6000 });
  });

  test('864,000 images a day for good are 10 a second; for four days they are 3,456,000', () => {
    const batch = { task: 'batch', model: 'sdxl', rate: 864_000 } as const;
    expect(load({ ...batch, duration: 'always' })).toMatchObject({
      jobUnits: null,
      demandUnitsPerSec: 10,
    });
    expect(load({ ...batch, duration: 'days' })).toMatchObject({
      jobUnits: 3_456_000,
      demandUnitsPerSec: null,
    });
  });

  test('training is its amount, however long the hardware is kept', () => {
    const training = load({
      task: 'pretrain',
      model: 'resnet-50',
      amount: 1e8,
      duration: 'always',
    });
    expect(training).toMatchObject({ jobUnits: 1e8, demandUnitsPerSec: null });
  });

  test('a simulation that never ends keeps one reference accelerator busy', () => {
    const simulation = load({ task: 'non-ml', precision: 'fp64', duration: 'always' });
    expect(simulation.jobUnits).toBeNull();
    expect(simulation.demandUnitsPerSec).toBeGreaterThan(1e9);
  });

  test('units are base units: 2 TB of tables, 20 ms a token, 7 days', () => {
    const ranking = load({
      task: 'pretrain',
      model: 'custom',
      family: 'recommender',
      params: 2e8,
      tables: 2000,
      deadline: 7,
    });
    expect(ranking.model.embeddingTableBytes?.value).toBe(2e12);
    expect(ranking.deadlineSec).toBe(604_800);
    const serving = load({ task: 'serve', model: 'llama-3.3-70b', latency: 20 }).run;
    expect(serving.kind === 'serve' && serving.timePerOutputTokenLimitSec).toBe(0.02);
  });
});

test('a limit of 50 ms a token binds language models, and no images that are drawn', () => {
  const limit = (model: 'llama-3.1-8b' | 'sdxl') => load({ task: 'serve', model, latency: 50 }).run;
  expect(limit('llama-3.1-8b')).toMatchObject({ timePerOutputTokenLimitSec: 0.05 });
  expect(limit('sdxl')).toMatchObject({ timePerOutputTokenLimitSec: null });
});
