import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customModel, type ModelCounts } from '../../src/catalog/customModel';
import type { Model } from '../../src/catalog/model';
import { MODELS } from '../../src/catalog/models';
import {
  activeParametersOf,
  cachedNumbersPerToken,
  parametersOf,
} from '../../src/catalog/transformerShape';
import { FAMILIES } from '../../src/catalog/vocabulary';

function shapeOf(counts: ModelCounts) {
  const shape = customModel(counts).transformer?.shape;
  if (!shape) throw new Error('no shape');
  return shape;
}
const forwardFlop = (model: Model) =>
  model.forwardFlopPerSample?.value ?? 2 * (model.activeParameters ?? model.parameters).value;

describe('a dense transformer', () => {
  const parameters = (12 * 4096 ** 3) / 128;
  const shape = shapeOf({ family: 'transformer', parameters });

  test('of 12 × 4,096³ ÷ 128 = 6.44 billion has 32 layers of 4,096 and 32 heads of 128', () => {
    expect(shape).toMatchObject({
      layers: 32,
      hiddenSize: 4096,
      attentionHeads: 32,
      headSize: 128,
    });
  });
  test('spends (6.44e9 − 2 × 128,000 × 4,096) ÷ 32 − 41.9e6 ≈ 3 × 4,096 × 10,304 on one MLP', () => {
    expect(shape.feedForwardSize).toBe(10304);
  });
  test('caches 2 × 32 × 8 × 128 numbers a token', () => {
    expect(cachedNumbersPerToken(shape, 8192)).toBe(65536);
  });
  test('comes out like the presets of its size', () => {
    for (const id of ['llama-3.1-8b', 'llama-3.1-70b', 'llama-3.1-405b']) {
      const known = MODELS.find((model) => model.id === id);
      const real = known?.transformer?.shape;
      const ours = shapeOf({ family: 'transformer', parameters: known?.parameters.value ?? 0 });
      expect(Math.abs(ours.hiddenSize / (real?.hiddenSize ?? 0) - 1)).toBeLessThan(0.15);
      expect(Math.abs(ours.layers / (real?.layers ?? 0) - 1)).toBeLessThan(0.15);
    }
  });
});

test('a mixture of 120 billion with 12 active has 8 + 9 × 12 = 116 experts, 8 a token', () => {
  const shape = shapeOf({ family: 'moe', parameters: 120e9, activeParameters: 12e9 });
  expect(shape).toMatchObject({ experts: 116, expertsPerToken: 8 });
});

test('a mixture of unknown activity uses a tenth', () => {
  const model = customModel({ family: 'moe', parameters: 30e9 });
  expect(model.activeParameters?.value).toBe(3e9);
});

test('a network twice ResNet-50 costs 2 × 8.178 GFLOP', () => {
  const model = customModel({ family: 'cnn', parameters: 2 * 25557032 });
  expect(model.forwardFlopPerSample?.value).toBeCloseTo(2 * 8.178e9, 0);
});

test('a recurrent network reads 114 tokens in as many steps, at twice GNMT’s 57-token cost', () => {
  const model = customModel({ family: 'recurrent', parameters: 160.7e6, contextTokens: 114 });
  expect(model.sequentialSteps.value).toBe(114);
  expect(model.forwardFlopPerSample?.value).toBeCloseTo(2 * 7.302e9, 0);
});

describe('a recommender', () => {
  test('of 26 billion with 100 GB of tables has 1 billion beside them', () => {
    const model = customModel({
      family: 'recommender',
      parameters: 26e9,
      embeddingTableBytes: 100e9,
    });
    expect(model.activeParameters?.value).toBe(1e9);
    expect(model.parameters.value).toBe(26e9);
  });
  test('with tables larger than its parameters is taken to have counted only the networks', () => {
    const model = customModel({
      family: 'recommender',
      parameters: 16e6,
      embeddingTableBytes: 100e9,
    });
    expect(model.activeParameters?.value).toBe(16e6);
    expect(model.parameters.value).toBe(25e9 + 16e6);
  });
});

const anyFamily = fc.constantFrom(...FAMILIES);
const anyCount = fc.double({ min: 3, max: 13, noNaN: true }).map((power) => 10 ** power);
const numbersOf = (model: Model): number[] =>
  [...Object.values(model), ...Object.values(model.transformer?.shape ?? {})].flatMap((field) => {
    if (typeof field === 'number') return [field];
    return typeof field === 'object' && field !== null && 'value' in field ? [field.value] : [];
  }) as number[];

test('every number of any model is finite and not negative', () => {
  fc.assert(
    fc.property(anyFamily, anyCount, fc.integer({ min: 1, max: 1e6 }), (family, parameters, s) => {
      for (const number of numbersOf(customModel({ family, parameters, contextTokens: s }))) {
        expect(Number.isFinite(number)).toBe(true);
        expect(number).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('more parameters never cost less', () => {
  fc.assert(
    fc.property(anyFamily, anyCount, anyCount, (family, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((parameters) =>
        customModel({ family, parameters }),
      ) as [Model, Model];
      expect(forwardFlop(less)).toBeLessThanOrEqual(forwardFlop(more));
      expect(less.parameters.value).toBeLessThanOrEqual(more.parameters.value);
      const caches = [less, more].map(({ transformer }) =>
        transformer === undefined ? 0 : cachedNumbersPerToken(transformer.shape, 4096),
      ) as [number, number];
      expect(caches[0]).toBeLessThanOrEqual(caches[1]);
    }),
  );
});

test('from 100 million on, a shape holds the parameters asked for within 5 %', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 8, max: 13, noNaN: true }),
      fc.double({ min: 2, max: 30, noNaN: true }),
      (power, perActive) => {
        const parameters = 10 ** power;
        const dense = shapeOf({ family: 'transformer', parameters });
        expect(Math.abs(parametersOf(dense) / parameters - 1)).toBeLessThan(0.05);
        const activeParameters = Math.max(1e9, parameters / perActive);
        if (activeParameters > parameters) return;
        const mixture = shapeOf({ family: 'moe', parameters, activeParameters });
        expect(Math.abs(parametersOf(mixture) / parameters - 1)).toBeLessThan(0.25);
        expect(Math.abs(activeParametersOf(mixture) / activeParameters - 1)).toBeLessThan(0.25);
      },
    ),
  );
});
