import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
import type { Candidate } from '../../src/recommendation/candidates';
import { needlessFor } from '../../src/recommendation/needless';
import { situationOf } from '../../src/recommendation/situation';

const verdict = (answers: Answers, busyFraction = 0.5) =>
  needlessFor(situationOf(answers, CATALOG), { utilizationFraction: busyFraction } as Candidate);

describe('needlessFor', () => {
  test('trees on a small table are done on a server within seconds', () => {
    const needless = verdict({ task: 'classical', duration: 'minutes' });
    expect(needless).toMatchObject({ kind: 'server' });
  });

  test('ResNet-50 on 1,000 images: 1,000 × 3 × 8.18 GFLOP ÷ 3 TFLOP/s = 8.2 s', () => {
    const job = { task: 'pretrain', model: 'resnet-50', amount: 1000 } as const;
    const needless = verdict({ ...job, duration: 'minutes' });
    expect(needless?.kind === 'server' && needless.jobSec).toBeCloseTo(8.18, 0);
    expect(verdict({ ...job, duration: 'weeks' })).toBeNull();
  });

  test('a machine 1 % busy is dearer than a hosted service, one 50 % busy is not', () => {
    const serving: Answers = { task: 'serve', model: 'llama-3.1-8b', where: ['aws'] };
    expect(verdict(serving, 0.01)).toEqual({ kind: 'idle', busyFraction: 0.01 });
    expect(verdict(serving, 0.5)).toBeNull();
  });

  test('no hosted service comes to an edge device', () => {
    expect(verdict({ task: 'serve', model: 'resnet-50', where: ['edge'] }, 0.01)).toBeNull();
  });
});
