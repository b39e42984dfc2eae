import { describe, expect, test } from 'vitest';
import { workloadNamed } from '../../../src/performance/backtest/workloads';

describe('names whose meaning changed', () => {
  test.each([
    ['ssd', 'train', 'training v1.1', 'ssd-resnet-34'],
    ['ssd', 'train', 'training v2.0', 'retinanet'],
    ['dlrm', 'train', 'training v2.1', 'dlrm'],
    ['dlrm', 'train', 'training v3.0', 'dlrm-dcnv2'],
    ['dlrm-99.9', 'serve', 'inference v3.0', 'dlrm'],
    ['dlrm-99.9', 'serve', 'inference v3.1', 'dlrm-dcnv2'],
    ['dlrm-99', 'serve', 'inference v4.0', 'dlrm-dcnv2'],
    ['3d-unet-99', 'serve', 'inference v1.1', 'unet-3d-brats'],
    ['3d-unet-99', 'serve', 'inference v2.0', 'unet-3d-volume'],
    ['unet3d', 'train', 'training v1.1', 'unet-3d'],
    ['ssd-resnet34', 'serve', 'inference v0.7', 'ssd-resnet-34-1200'],
    ['SSD-ResNet-34', 'train', 'published', 'ssd-resnet-34'],
    ['recommendation', 'train', 'training v0.5', 'ncf'],
    ['image_classification', 'train', 'training v4.0', 'resnet-50'],
    ['text_to_image', 'train', 'training v5.1', 'flux-1-256'],
  ] as const)('%s to %s in %s is %s', (name, kind, round, id) => {
    expect(workloadNamed(name, kind, round)?.model.id).toBe(id);
  });
});

describe('lengths and limits', () => {
  test.each(['llama2-70b-99', 'Llama2-70B-99.9', 'llama-2-70b', 'llama2-70b-interactive-99'])(
    '%s has those of the benchmark',
    (name) => {
      expect(workloadNamed(name, 'serve', 'inference v5.0')).toMatchObject({
        inputTokens: 294,
        outputTokens: 294,
        limitSec: { interactive: 0.04 },
      });
    },
  );

  test('BERT-large follows BERT in rounds, and has its 512 tokens elsewhere', () => {
    expect(workloadNamed('bert-large', 'train', 'training v4.0')?.contextTokens).toBe(256);
    expect(workloadNamed('BERT-large', 'train', 'published')?.contextTokens).toBe(512);
  });

  test('a rule leaves a model of another size alone', () => {
    expect(workloadNamed('whisper-small', 'serve', 'published')?.model.id).toBe('whisper-small');
  });
});
