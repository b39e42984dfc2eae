import { describe, expect, test } from 'vitest';
import { DEVICES } from '../../src/catalog/devices';
import type { Criterion } from '../../src/catalog/vocabulary';
import { EXAMPLES } from '../../src/questionnaire/examples';
import { recommend } from '../../src/recommendation/recommend';

const reportOf = (example: string) =>
  recommend(EXAMPLES.find(({ id }) => id === example)?.answers ?? {});
const whyOf = (example: string, criterion: Criterion) =>
  reportOf(example).criteria.find(({ id }) => id === criterion)?.gpu.why;

describe('speed says what its seconds are for', () => {
  test.each([
    ['tune-llama', / for the whole job$/],
    ['chat-aws', / per output token$/],
    ['whisper', / s of one chip per utterance$/],
    ['sdxl-bulk', / s of one chip per image$/],
    ['camera', / per batch of \d+ images$/],
    ['cfd', / per pass over 100 million cells$/],
    ['rendering', / per pass over 100 million pixels$/],
  ])('%s: %s', (example, text) => {
    expect(whyOf(example, 'speed')).toMatch(text);
  });

  test('and a comparison chip by chip names no counts', () => {
    const { reasons } = reportOf('whisper');
    const speed = reasons.find(({ criterion, trait }) => criterion === 'speed' && !trait);
    expect(speed?.text).toMatch(/^Chip for chip, /);
  });
});

test('hardware that is there costs its electricity', () => {
  expect(whyOf('student', 'cost')).toMatch(/ for the job of electricity; /);
});

test('work that is no model says what it is computed as, in what the reader counts', () => {
  const { assumptions, alternatives } = reportOf('rendering');
  expect(assumptions.some(({ text }) => / 16 bytes for each pixel/.test(text))).toBe(true);
  expect(alternatives[0]?.throughput.unit).toBe('pixels/s');
});

test('nothing out of production is recommended to be bought', () => {
  const isOver = new Set<string>(
    DEVICES.filter(({ status, endOfSaleYear }) => status !== 'offered' || endOfSaleYear).map(
      ({ id }) => id,
    ),
  );
  for (const { id, answers } of EXAMPLES) {
    const bought = recommend(answers).alternatives.filter(({ term }) => term === 'purchase');
    expect(
      bought.filter(({ device }) => isOver.has(device)),
      id,
    ).toEqual([]);
  }
});

test('a module at two per cent of its load draws no server’s power: under 12 W', () => {
  const { best } = reportOf('camera');
  expect(best.gpu?.device).toBe('jetson-agx-orin-64gb');
  expect(((best.gpu?.kwh?.mid ?? 0) / 730) * 1000).toBeLessThan(12);
});
