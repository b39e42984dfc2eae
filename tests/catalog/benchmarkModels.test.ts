import { describe, expect, test } from 'vitest';
import { BENCHMARK_MODELS } from '../../src/catalog/benchmarkModels';
import type { Model } from '../../src/catalog/model';
import { MODEL_SOURCES } from '../../src/catalog/modelSources';
import { MODELS } from '../../src/catalog/models';
import { activeParametersOf, parametersOf } from '../../src/catalog/transformerShape';
import { flux, stableDiffusion1, wan } from './diffusionArchitectures';
import type { Count } from './layerTally';
import { figuresOf } from './modelFixtures';
import {
  gnmt,
  neuralFiltering,
  relationalAttention,
  rnnTransducer,
  tacotron2,
  wav2vec2,
  waveGlow,
  whisper,
} from './otherArchitectures';
import {
  bottleneckNet,
  maskRcnn,
  minigo,
  mobilenetV1,
  ssdResnet34,
  ssdResnet50,
  unet3d,
  visionTransformer,
} from './visionArchitectures';

const byId = new Map<string, Model>(BENCHMARK_MODELS.map((model) => [model.id, model]));
function model(id: string): Model {
  const found = byId.get(id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
}

test('no id is taken twice, by a preset or by another', () => {
  const ids = [...MODELS, ...BENCHMARK_MODELS].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

const SMALL = { layers: 12, width: 768, feedForward: 3072 };
const INFERENCE = { classes: 29, encoderHidden: 1024, predictionHidden: 320 };
const WALKED: Record<string, Count> = {
  'resnet-101': bottleneckNet(224, [3, 4, 23, 3]),
  'resnet-152': bottleneckNet(224, [3, 8, 36, 3]),
  'ssd-resnet-34-1200': ssdResnet34(1200),
  'ssd300-resnet-50': ssdResnet50(),
  'mobilenet-v1': mobilenetV1(),
  'mask-rcnn-101': maskRcnn([1024, 1024], { boxes: 512, masks: 128, blocks: [3, 4, 23, 3] }),
  minigo: minigo(19, 256),
  'flux-1-256': flux(256, 256),
  'stable-diffusion-v1': stableDiffusion1(),
  'wan-2.1-14b': wan(75600),
  'wan-2.1-1.3b': wan(32760, { layers: 30, width: 1536, feedForward: 8960 }),
  'unet-3d-brats': unet3d([224, 224, 160], { channels: 4, classes: 4 }),
  'whisper-tiny': whisper(100, { layers: 4, width: 384, bands: 80 }),
  'whisper-base': whisper(100, { layers: 6, width: 512, bands: 80 }),
  'whisper-small': whisper(100, { layers: 12, width: 768, bands: 80 }),
  'whisper-medium': whisper(100, { layers: 24, width: 1024, bands: 80 }),
  'rnn-t-inference': rnnTransducer(250, 110, { ...INFERENCE, joint: 'path' }),
  'gnmt-8': gnmt(28, 29, { layers: 8, vocabulary: 32320, beams: 10 }),
  'wav2vec2-base': wav2vec2(250000, SMALL),
  'wav2vec2-large': wav2vec2(250000, { layers: 24, width: 1024, feedForward: 4096 }),
  'tacotron-2': tacotron2(100, 566),
  waveglow: waveGlow(8000),
  ncf: neuralFiltering(),
  rgat: relationalAttention([1, 15, 150, 750], { features: 1024, hidden: 512, classes: 2983 }),
};

test.each(Object.entries(WALKED))('%s costs what its layers add up to', (id, count) => {
  const { forwardFlopPerSample, trafficBytesPerUnit } = model(id);
  expect((forwardFlopPerSample?.value ?? 0) / (2 * count.multiplyAdds)).toBeCloseTo(1, 2);
  const moved = 2 * (count.inputs + count.outputs);
  expect(Math.abs((trafficBytesPerUnit?.value ?? 0) / moved - 1)).toBeLessThan(0.1);
});

test('a vision transformer walked here counts as in the table, scores apart', () => {
  const walk = visionTransformer(224, 16, SMALL);
  expect((model('vit-base-16').forwardFlopPerSample?.value ?? 0) / 2).toBeCloseTo(17.58e9, -7);
  expect(Math.abs(walk.multiplyAdds / 17.58e9 - 1)).toBeLessThan(0.01);
});

/** Layers too unlike for one shape: vectors per layer, low-rank outputs; or a borrowed one. */
const UNLIKE = ['gemma-4-e2b', 'gemma-4-e4b', 'deepseek-v4-flash', 'nemotron-3.5-lightning'];
const shaped = BENCHMARK_MODELS.filter(
  ({ id, transformer, unit }) => transformer && unit === 'token' && !UNLIKE.includes(id),
);
const ROUND = /^(dense|moe-mixtral-like)-/;

test.each(shaped.map(({ id }) => id))('%s has the parameters that its shape gives', (id) => {
  const { parameters, activeParameters, transformer } = model(id);
  if (!transformer) throw new Error('no shape');
  const { shape } = transformer;
  const tolerance = ROUND.test(id) ? 0.1 : 0.04;
  expect(Math.abs(parametersOf(shape) / parameters.value - 1)).toBeLessThan(tolerance);
  if (!activeParameters || shape.experts === undefined) return;
  const counts = [0, shape.vocabulary * shape.hiddenSize].map(
    (inputEmbedding) => activeParametersOf(shape) - inputEmbedding,
  );
  const gap = Math.min(...counts.map((count) => Math.abs(count / activeParameters.value - 1)));
  expect(gap).toBeLessThan(0.25);
});

test('published sizes come out of the shapes', () => {
  const published: Record<string, number> = {
    'llama-3.2-1b': 1.236e9,
    'llama-3.2-3b': 3.213e9,
    'qwen-2.5-7b': 7.616e9,
    'gemma-2-9b': 9.242e9,
    'falcon-40b': 41.3e9,
    'opt-66b': 65.7e9,
    'mixtral-8x22b': 140.6e9,
    'gpt-neox-20b': 20.55e9,
    'bart-large': 406e6,
    'electra-large': 335e6,
    't5-11b': 11.3e9,
  };
  for (const [id, value] of Object.entries(published)) {
    expect(Math.abs(model(id).parameters.value / value - 1), id).toBeLessThan(0.005);
  }
});

test('a ParaDnn network of 4 layers of 512 has 2000×512 + 3×512² + 512×1000 weights', () => {
  const { parameters, forwardFlopPerSample } = model('paradnn-fc-4-512');
  expect(parameters.value).toBe(2322432);
  expect(forwardFlopPerSample?.value).toBe(2 * 2322432);
});

describe.each(BENCHMARK_MODELS.map((each) => [each.id, each] as const))('%s', (_, each) => {
  test('cites every figure, and every figure is finite', () => {
    for (const figure of figuresOf(each)) {
      expect(figure.locator.trim()).not.toBe('');
      expect(Number.isFinite(figure.value)).toBe(true);
      if (figure.sources[0] === 'assumption') expect(figure.note).toBeTruthy();
    }
    expect(each.typical.sources ?? each.typical.note).toBeTruthy();
    expect(each.typical.finetuneUnits).toBeLessThan(each.typical.trainUnits);
  });
  test('says what one unit costs', () => {
    if (each.unit === 'token') expect(each.transformer).toBeDefined();
    else {
      expect(each.forwardFlopPerSample?.value).toBeGreaterThan(0);
      expect(each.trafficBytesPerUnit?.value).toBeGreaterThan(0);
    }
  });
});

test('every source of models is used', () => {
  const used = new Set(
    [...MODELS, ...BENCHMARK_MODELS].flatMap((each) => [
      ...figuresOf(each).flatMap(({ sources }) => sources),
      ...(each.transformer?.source ?? []),
      ...(each.typical.sources ?? []),
    ]),
  );
  expect(Object.keys(MODEL_SOURCES).filter((id) => !used.has(id as never))).toEqual([]);
});
