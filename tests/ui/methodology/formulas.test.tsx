// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FORMULAS } from '../../../src/catalog/formulas';
import { CALIBRATION } from '../../../src/performance/calibration';
import { Formulas } from '../../../src/ui/methodology/Formulas';
import { statedNumber } from '../../../src/ui/methodology/statedConstants';

afterEach(cleanup);

test('every formula is shown, with the numbers of the code and of the fit', () => {
  render(<Formulas />);
  const page = document.body.textContent ?? '';
  expect(document.querySelectorAll('.formulas > li')).toHaveLength(FORMULAS.length);
  expect(page).not.toMatch(/NaN|undefined/);
  const cuda = Math.exp(CALIBRATION.terms['network/cuda'] ?? 0);
  expect(page).toContain(`CUDA ${cuda.toFixed(2)}`);
  expect(page).toContain(`${statedNumber('MOST_EXPERT_CHIPS')} chips at most`);
});

test('a constant that the code does not state as one number is refused', () => {
  expect(statedNumber('MOST_SAMPLES_PER_CHIP')).toBe(65_536);
  expect(statedNumber('LEAST_GAP')).toBe(1.15);
  expect(() => statedNumber('NO_SUCH_CONSTANT')).toThrow();
  expect(() => statedNumber('ROUND_YEARS')).toThrow();
});
