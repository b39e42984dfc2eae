import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/questionnaire/answers';
import { recommend } from '../../src/recommendation/recommend';
import { runs } from '../runs';
import { completeAnswers, partialAnswers } from './randomAnswers';

const schema = JSON.parse(readFileSync('public/report.schema.json', 'utf8'));
const isReport = new Ajv2020({ strict: false }).compile(schema);

function expectSound(answers: Answers): void {
  const report = recommend(answers);
  expect(isReport(report), JSON.stringify(isReport.errors?.[0])).toBe(true);
  expect(report.probability.gpu + report.probability.tpu).toBeCloseTo(1, 12);
  expect(report.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
}

describe('recommend', () => {
  test('no answer at all gives a sound report', () => {
    expectSound({});
  });

  test('complete answer sets, 2,000 in all, give sound reports', { timeout: 60_000 }, () => {
    fc.assert(fc.property(completeAnswers, expectSound), { numRuns: runs(2000), seed: 1 });
  });

  test('partial answer sets, 200 in all, give sound reports', { timeout: 60_000 }, () => {
    fc.assert(fc.property(partialAnswers, expectSound), { numRuns: runs(200), seed: 2 });
  });

  test('equal answers give equal reports', () => {
    const answers: Answers = { task: 'serve', model: 'llama-3.3-70b', rate: 20 };
    expect(recommend(answers)).toEqual(recommend({ ...answers }));
  });
});
