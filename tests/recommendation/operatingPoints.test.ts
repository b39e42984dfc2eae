import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/questionnaire/answers';
import { cheaperAt, operatingPoints } from '../../src/recommendation/operatingPoints';
import { recommend } from '../../src/recommendation/recommend';
import { drained } from '../../src/recommendation/search';

const SERVING: Answers = {
  task: 'serve',
  model: 'gemma-3-12b',
  framework: 'jax',
  rate: 50,
  input: 1000,
  output: 200,
  latency: 40,
  duration: 'always',
  where: ['gcp'],
};

const linesOf = (answers: Answers) => drained(operatingPoints(answers));

describe('the costs at other loads and limits', () => {
  test('at the answer are those of the report, on both lines', () => {
    const { best } = recommend(SERVING);
    for (const line of linesOf(SERVING)) {
      const point = line.points.find(({ at }) => at === line.answer);
      for (const side of ['gpu', 'tpu'] as const) {
        expect(point?.[side]?.device).toBe(best[side]?.device);
        expect(point?.[side]?.usdPerMonth).toBeCloseTo(best[side]?.usd?.mid ?? Number.NaN, 6);
      }
    }
  });

  test('$1,000 a month at 50 requests/s of 200 tokens is 1,000 ÷ 26,280 a million tokens', () => {
    // 50/s × 200 tokens × 3,600 s × 730 h = 26,280 million tokens a month.
    const [rates] = linesOf(SERVING);
    const cost = rates?.points.find(({ at }) => at === 50)?.gpu;
    expect((cost?.usdPerMillion ?? 0) * 26_280).toBeCloseTo(cost?.usdPerMonth ?? Number.NaN, 6);
  });

  test('are taken at about twelve points around the answer, ascending', () => {
    for (const { points, answer } of linesOf(SERVING)) {
      const places = points.map(({ at }) => at);
      expect(places).toHaveLength(13);
      expect(places[6]).toBe(answer);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('turn exactly where the cheaper side changes', () => {
    for (const { points, turns } of linesOf({ ...SERVING, model: 'deepseek-v3', rate: 10 })) {
      for (const { from, to, cheaper } of turns) {
        const [before, after] = [from, to].map((at) => points.find((point) => point.at === at));
        expect(after && cheaperAt(after)).toBe(cheaper);
        expect(before && cheaperAt(before)).not.toBe(cheaper);
      }
    }
  });

  test('a model without tokens has no limit on the time per token', () => {
    const keys = linesOf({ task: 'serve', model: 'ssd-resnet-34', rate: 30 }).map(({ key }) => key);
    expect(keys).toEqual(['rate']);
  });

  test('are for serving alone', () => {
    expect(linesOf({ task: 'pretrain', model: 'llama-3.1-8b' })).toEqual([]);
  });
});
