import { expect, test } from 'vitest';
import { DEVICES } from '../../src/catalog/devices';
import { MODELS } from '../../src/catalog/models';
import { BLIND_SPOTS } from '../../src/messages/blindSpots';
import { CALIBRATION } from '../../src/performance/calibration';
import { predicted, training } from '../performance/fixtures';

const found = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const item = list.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`no ${id}`);
  return item;
};

test('RTX 50 cards do come out slower than RTX 40 cards, as long as the page says so', () => {
  const run = training(found(MODELS, 'resnet-50'), { globalBatch: 256 });
  const perSec = (id: string) =>
    predicted(run, found(DEVICES, id), 1, CALIBRATION).throughputPerSec;
  const facts = { tpuInference: '1', tpuResults: '1', tpuMlperf: '1', unreviewed: '' };
  const says = BLIND_SPOTS.groups(facts).some(({ list }) =>
    list.some((line) => line.includes('RTX 50 cards come out slower')),
  );
  expect(perSec('rtx-5090') < perSec('rtx-4090')).toBe(says);
});
