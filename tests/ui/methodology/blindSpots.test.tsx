// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import measured from '../../../src/performance/measured.json';
import { measuredRows } from '../../../src/performance/measuredRows';
import { BlindSpots } from '../../../src/ui/methodology/BlindSpots';

const ROWS = measuredRows(measured);
const textOf = (rows: typeof ROWS) => {
  render(<BlindSpots rows={rows} />);
  return document.body.textContent ?? '';
};

afterEach(cleanup);

test('TPUs that MLPerf has never seen are named, and others are not', () => {
  const page = textOf(ROWS);
  const devices = new Set(ROWS.flatMap(({ side, device }) => (side === 'tpu' ? device : [])));
  for (const device of devices) {
    const isReviewed = ROWS.some((row) => row.device === device && /^\w+ v\d/.test(row.round));
    expect(page.includes(device)).toBe(!isReviewed);
  }
});

test('where MLPerf has seen all of them, none is named', () => {
  const page = textOf(ROWS.filter(({ round }) => /^\w+ v\d/.test(round)));
  expect(page).toContain('which are reviewed.');
});
