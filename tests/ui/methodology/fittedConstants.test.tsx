// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CALIBRATION } from '../../../src/performance/calibration';
import { FittedConstants } from '../../../src/ui/methodology/FittedConstants';

afterEach(cleanup);

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

test('every number of the spread has a row, and nothing else has one', () => {
  render(<FittedConstants />);
  const tables = screen.getAllByRole('table', { hidden: true });
  const spreads = tables.at(-1)?.querySelectorAll('tbody tr') ?? [];
  const shown = Array.from(spreads, (row) => row.querySelectorAll('th, td')[1]?.textContent);
  const stated = numbersIn(CALIBRATION.spread).map((value) => value.toFixed(2));
  expect(shown.toSorted()).toEqual(stated.toSorted());
});
