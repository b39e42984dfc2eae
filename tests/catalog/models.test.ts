import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/catalog/figure';
import type { Model } from '../../src/catalog/model';
import { MODELS } from '../../src/catalog/models';
import { MODEL_IDS, MODELS_BY_ID } from '../../src/catalog/roster';
import {
  activeParametersOf,
  cachedNumbersPerToken,
  multipliedParametersOf,
  parametersOf,
} from '../../src/catalog/transformerShape';
import { flux, stableDiffusion2, stableDiffusionXl } from './diffusionArchitectures';
import type { Count } from './layerTally';
import { figuresOf } from './modelFixtures';
import { dlrm, dlrmDcnV2, gnmt, rnnTransducer, whisper } from './otherArchitectures';
import {
  maskRcnn,
  resnet50,
  retinanet,
  ssdResnet34,
  unet3d,
  visionTransformer,
} from './visionArchitectures';

const byId = new Map<string, Model>(MODELS.map((model) => [model.id, model]));
function model(id: string): Model {
  const found = byId.get(id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
}
function shapeOf(id: string) {
  const shape = model(id).transformer?.shape;
  if (!shape) throw new Error(`no shape of ${id}`);
  return shape;
}

test('every model of the roster is there once, under the same name and family', () => {
  expect(MODELS.map(({ id }) => id).sort()).toEqual([...MODEL_IDS].sort());
  for (const { id, name, family } of MODELS) {
    expect({ name, family }).toEqual(MODELS_BY_ID[id]);
  }
});

test('Llama 3.1 70B caches 2 × 80 × 8 × 128 numbers of 2 bytes, 327,680 bytes a token', () => {
  expect(2 * cachedNumbersPerToken(shapeOf('llama-3.1-70b'), 8192)).toBe(327680);
});

test('DeepSeek-V3 caches 61 × (512 + 64) numbers, 70,272 bytes a token', () => {
  expect(2 * cachedNumbersPerToken(shapeOf('deepseek-v3'), 4096)).toBe(70272);
});

test('gpt-oss caches 36 layers at 128 tokens, and 18.5625 at 4,096', () => {
  const perLayer = 2 * 8 * 64;
  expect(cachedNumbersPerToken(shapeOf('gpt-oss-120b'), 128)).toBe(36 * perLayer);
  expect(cachedNumbersPerToken(shapeOf('gpt-oss-120b'), 4096)).toBe(18.5625 * perLayer);
});

test('Gemma 3 12B keeps 8 of 48 layers whole: a fifth of a full cache at 32,768 tokens', () => {
  const shape = shapeOf('gemma-3-12b');
  const full = 48 * 2 * 8 * 256;
  expect(cachedNumbersPerToken(shape, 32768) / full).toBeCloseTo((8 + 40 / 32) / 48, 12);
});

test('Llama 3.1 8B sums to 32 × 218,103,808 and 2 × 525,336,576, which is 8.03 billion', () => {
  expect(parametersOf(shapeOf('llama-3.1-8b'))).toBe(32 * 218103808 + 2 * 525336576);
});

test('a token of Llama 3.1 8B is multiplied with all but 128,256 × 4,096 of them', () => {
  const shape = shapeOf('llama-3.1-8b');
  expect(parametersOf(shape) - multipliedParametersOf(shape)).toBe(525336576);
});

test('BERT-large looks up 512 positions, and multiplies with its tied word vectors', () => {
  const shape = shapeOf('bert-large');
  expect(parametersOf(shape) - multipliedParametersOf(shape)).toBe(512 * 1024);
});

const shaped = MODELS.filter(({ transformer }) => transformer !== undefined);
test.each(shaped.map(({ id }) => id))('%s has the parameters that its shape gives', (id) => {
  const { parameters } = model(id);
  const ratio = parametersOf(shapeOf(id)) / parameters.value;
  expect(ratio).toBeGreaterThan(0.97);
  expect(ratio).toBeLessThan(1.03);
});

const mixtures = shaped.filter(({ family }) => family === 'moe');
test.each(mixtures.map(({ id }) => id))('%s has the active parameters its shape gives', (id) => {
  const shape = shapeOf(id);
  const stated = model(id).activeParameters?.value ?? Number.NaN;
  const counts = [0, shape.vocabulary * shape.hiddenSize].map(
    (inputEmbedding) => activeParametersOf(shape) - inputEmbedding,
  );
  expect(Math.min(...counts.map((count) => Math.abs(count / stated - 1)))).toBeLessThan(0.03);
});

const LARGE = { encoderHidden: 1024, predictionHidden: 512 };
const WALKED: Record<string, Count> = {
  'resnet-50': resnet50(),
  'vit-l-16': visionTransformer(224, 16, { layers: 24, width: 1024, feedForward: 4096 }),
  'ssd-resnet-34': ssdResnet34(300),
  retinanet: retinanet(800, 264),
  'mask-rcnn': maskRcnn([800, 1333], { boxes: 512, masks: 128 }),
  'unet-3d': unet3d([128, 128, 128]),
  'stable-diffusion-v2': stableDiffusion2(),
  sdxl: stableDiffusionXl(),
  'flux-1': flux(4096, 512),
  'rnn-t': rnnTransducer(410, 60, { classes: 1024, ...LARGE, joint: 'grid' }),
  gnmt: gnmt(28, 29, { layers: 4, vocabulary: 32320 }),
  'whisper-large': whisper(100),
  dlrm: dlrm(),
  'dlrm-dcnv2': dlrmDcnV2(),
};

describe.each(Object.entries(WALKED))('%s, walked layer by layer', (id, count) => {
  const { parameters, activeParameters, ...rest } = model(id);
  const near = (figure: Figure | undefined, value: number, tolerance = 0.005) =>
    expect(Math.abs((figure?.value ?? Number.NaN) / value - 1)).toBeLessThan(tolerance);

  test('has the FLOP of the catalog', () => {
    near(rest.forwardFlopPerSample, 2 * count.multiplyAdds);
  });
  test('has its parameters', () => {
    near(activeParameters ?? parameters, count.parameters, 0.01);
  });
  test('keeps and moves its bytes', () => {
    near(rest.activationBytesPerUnit, 4 * count.outputs);
    near(rest.trafficBytesPerUnit, 2 * (count.inputs + count.outputs));
  });
  test.each([16, 32, 64, 128, 256] as const)('fills a unit %i wide as far', (width) => {
    expect(rest.matrixFill?.byWidth[width]).toBeCloseTo(count.fill(width), 2);
  });
});

test('the walk agrees with figures published elsewhere', () => {
  const published: [Count, number][] = [
    [resnet50(), 2 * 4.09e9], // torchvision, resnet50
    [ssdResnet34(1200), 433e9], // MLPerf Inference paper, table I
    [stableDiffusion2(), 2.41e12 / 3], // Cloud TPU recipe v5p, forward and backward
    [stableDiffusionXl(), 162.27e12 / 8 / 3], // Cloud TPU recipe v5p, batch of eight
  ];
  for (const [count, flop] of published) {
    expect(Math.abs((2 * count.multiplyAdds) / flop - 1)).toBeLessThan(0.01);
  }
});

describe.each(MODELS.map((each) => [each.id, each] as const))('%s', (_, each) => {
  test('cites every figure with a locator', () => {
    for (const figure of figuresOf(each)) {
      expect(figure.locator.trim()).not.toBe('');
      expect(figure.asOf).toMatch(/^20\d\d(-\d\d){0,2}$/);
      if (figure.sources[0] === 'assumption') expect(figure.note).toBeTruthy();
    }
    const { sources, note } = each.typical;
    expect(sources ?? note).toBeTruthy();
  });

  test('says what one unit costs', () => {
    if (each.unit === 'token') {
      expect(each.transformer).toBeDefined();
      expect(each.typical.contextTokens).toBeGreaterThan(0);
    } else {
      expect(each.forwardFlopPerSample?.value).toBeGreaterThan(0);
      expect(each.trafficBytesPerUnit?.value).toBeGreaterThan(0);
      expect(each.activationBytesPerUnit?.value).toBeGreaterThan(0);
    }
    expect(each.matrixFraction.value).toBeGreaterThanOrEqual(0);
    expect(each.matrixFraction.value).toBeLessThanOrEqual(1);
    expect(each.sequentialSteps.value).toBeGreaterThanOrEqual(1);
  });

  test('has usual amounts in a usual order', () => {
    expect(each.typical.finetuneUnits).toBeLessThan(each.typical.trainUnits);
    expect(each.typical.globalBatch).toBeGreaterThanOrEqual(1);
    if (each.activeParameters) {
      expect(each.activeParameters.value).toBeLessThan(each.parameters.value);
    }
  });
});

test('feed-forward models spend at least 2 FLOP per parameter that a sample passes', () => {
  for (const each of MODELS) {
    if (!each.forwardFlopPerSample || each.family === 'other') continue;
    const passed = (each.activeParameters ?? each.parameters).value;
    // Lookups spend none: GNMT's and RNN-T's word vectors are left out by the factor.
    expect(each.forwardFlopPerSample.value, each.id).toBeGreaterThan(passed);
  }
});

test('only work without matrix products has a matrix fraction of 0', () => {
  const without = MODELS.filter(({ matrixFraction }) => matrixFraction.value === 0);
  expect(without.map(({ id }) => id).sort()).toEqual(['cfd-solver', 'xgboost']);
});

test('a batch of which nothing is published suits the compute of the run', () => {
  // 0.292 · (6 · 70.6e9 · 15e12)^0.3271 is 39 million tokens, in sequences of 8,192.
  const { globalBatch, contextTokens = 0 } = (
    MODELS.find(({ id }) => id === 'llama-3.1-70b') as Model
  ).typical;
  expect(globalBatch * contextTokens).toBeGreaterThan(36e6);
  expect(globalBatch * contextTokens).toBeLessThan(42e6);
});
