import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/catalog/model';
import {
  attentionFlopPerToken,
  attentionFraction,
  decodeAttentionFlopPerToken,
  expertFraction,
  forwardFlopPerUnit,
  keyValueBytesPerToken,
  touchedWeightFraction,
  workId,
} from '../../src/performance/work';
import { dense70b, figure } from './fixtures';

const shape = dense70b.transformer?.shape as NonNullable<Model['transformer']>['shape'];
const withShape = (changes: Partial<typeof shape>, rest: Partial<Model> = {}): Model => ({
  ...dense70b,
  ...rest,
  transformer: { shape: { ...shape, ...changes }, source: ['assumption'], locator: 'test' },
});

describe('FLOP', () => {
  test('attention over 4,096 tokens: 4 × 80 layers × 8,192 × 4,096 = 10.7 GFLOP a token', () => {
    expect(attentionFlopPerToken(dense70b, 4096)).toBeCloseTo(10.737e9, -7);
  });

  test('a token of a 70B model in 4,096: 2 × 70e9 + half of 10.7 GFLOP = 145.4 GFLOP', () => {
    expect(forwardFlopPerUnit(dense70b, 4096)).toBeCloseTo(145.37e9, -8);
  });

  test('only active parameters count: 2 × 13e9 = 26 GFLOP of a 47B mixture', () => {
    const mixture = withShape({ layers: 0 }, { activeParameters: figure(13e9) });
    expect(forwardFlopPerUnit(mixture, 4096)).toBe(26e9);
  });

  test('a sequence counted whole costs its tokens: 512 × 140 GFLOP = 71.7 TFLOP', () => {
    const encoder = withShape({ layers: 0 }, { unit: 'sequence' });
    expect(forwardFlopPerUnit(encoder, 512)).toBe(512 * 140e9);
  });
});

describe('the share of attention', () => {
  test('of a 70B model in 8,192 tokens: 10.7 of 150.7 GFLOP are 7.1 %, of an encoder 13.3 %', () => {
    expect(attentionFraction(dense70b, 8192)).toBeCloseTo(0.0712, 4);
    expect(attentionFraction(withShape({ isBidirectional: true }), 8192)).toBeCloseTo(0.133, 3);
  });

  test('a model without a shape, or without work, has none', () => {
    const { transformer: _, ...shapeless } = dense70b;
    expect(attentionFraction(shapeless, 8192)).toBe(0);
    expect(attentionFraction({ ...shapeless, parameters: figure(0) }, 8192)).toBe(0);
  });
});

describe('attention that sees less', () => {
  test('half the layers with a window of 1,024 see 40 × 4,096 + 40 × 1,024: 62.5 % of all', () => {
    const windowed = withShape({ slidingWindow: { layers: 40, tokens: 1024 } });
    const share = attentionFlopPerToken(windowed, 4096) / attentionFlopPerToken(dense70b, 4096);
    expect(share).toBeCloseTo(0.625, 12);
  });

  test('of 80 layers 60 without attention leave a quarter', () => {
    const hybrid = withShape({ attentionFreeLayers: 60 });
    const share = attentionFlopPerToken(hybrid, 4096) / attentionFlopPerToken(dense70b, 4096);
    expect(share).toBeCloseTo(0.25, 12);
  });

  test('an encoder sees all of its 512 tokens, a causal model half', () => {
    const seen = (isBidirectional: boolean) =>
      forwardFlopPerUnit(withShape({ isBidirectional }), 512) - 140e9;
    expect(seen(true) / seen(false)).toBeCloseTo(2, 9);
  });

  test('decoding from 576 latent numbers, 64 of position: 2 × 64 heads × 1,088 × 80 × 4,096', () => {
    const latent = withShape({ keyValueLatentSize: 576, latentRopeSize: 64 });
    expect(decodeAttentionFlopPerToken(latent, 4096)).toBe(2 * 64 * 1088 * 80 * 4096);
    expect(decodeAttentionFlopPerToken(dense70b, 4096)).toBe(attentionFlopPerToken(dense70b, 4096));
  });

  test('embeddings that are only looked up cost nothing: 70e9 − 128,000 × 8,192', () => {
    const untied = withShape({ layers: 0, tiedEmbeddings: false });
    expect(forwardFlopPerUnit(untied, 4096)).toBe(2 * (70e9 - 128_000 * 8192));
    const learned = withShape({ layers: 0, learnedPositions: 2048 });
    expect(forwardFlopPerUnit(learned, 4096)).toBe(2 * (70e9 - 2048 * 8192));
  });
});

describe('the name of a work', () => {
  test('a language model goes by layers, width and experts, not by what it is called', () => {
    expect(workId(dense70b)).toBe('80x8192');
    expect(workId({ ...dense70b, id: 'custom' })).toBe('80x8192');
    expect(workId(withShape({ experts: 8, expertsPerToken: 2 }))).toBe('80x8192x8');
  });

  test('others, and shapes that are unknown, go by their id', () => {
    expect(workId(withShape({}, { unit: 'image' }))).toBe('llama-3.1-70b');
    const { transformer: _, ...shapeless } = dense70b;
    expect(workId(shapeless)).toBe('llama-3.1-70b');
  });
});

describe('key-value cache', () => {
  test('8 grouped heads of 128 in 80 layers at 2 B: 2 × 80 × 8 × 128 × 2 = 327,680 B a token', () => {
    expect(keyValueBytesPerToken(dense70b, 2, 4096)).toBe(327_680);
  });

  test('latent attention keeps one vector: 61 layers × 576 × 2 B = 70,272 B a token', () => {
    const latent = withShape({ layers: 61, keyValueLatentSize: 576 });
    expect(keyValueBytesPerToken(latent, 2, 4096)).toBe(70_272);
  });
});

describe('mixture of experts', () => {
  // 8 experts, 2 a token, all weights in experts: active = a quarter.
  const mixture = withShape(
    { experts: 8, expertsPerToken: 2 },
    { parameters: figure(40e9), activeParameters: figure(10e9) },
  );

  test('one token streams its 2 of 8 experts: a quarter of the weights', () => {
    expect(touchedWeightFraction(mixture, 1)).toBeCloseTo(0.25, 12);
  });

  test('four tokens miss an expert with (6/8)⁴ = 31.6 %: 68.4 % of the weights', () => {
    expect(touchedWeightFraction(mixture, 4)).toBeCloseTo(0.6836, 4);
  });

  test('a dense model streams all of its weights', () => {
    expect(touchedWeightFraction(dense70b, 1)).toBe(1);
  });

  test('a quarter is active and a quarter of the experts visited: all weights are in experts', () => {
    expect(expertFraction(mixture)).toBe(1);
    expect(expertFraction(dense70b)).toBe(0);
  });

  test('16 of 40 billion active, a quarter of the experts visited: 0.6 ÷ 0.75 = 80 % in experts', () => {
    expect(expertFraction({ ...mixture, activeParameters: figure(16e9) })).toBeCloseTo(0.8, 12);
  });
});
