import { expect, test } from 'vitest';
import { STATED_CONSTANTS, statedConstants } from '../../../src/ui/methodology/statedConstants';

test('constants stand under the remark above them', () => {
  const source = `/** Bytes of a
 * number. Our assumption. */
const WIDE = 4;
export const NARROW = 2;
/** Computed. */
const SUM = add(1, 2);
const UNREMARKED = 5;
`;
  expect(statedConstants(source)).toEqual([
    {
      remark: 'Bytes of a number. Our assumption.',
      constants: [
        { name: 'WIDE', value: '4' },
        { name: 'NARROW', value: '2' },
      ],
    },
    { remark: 'Computed.', constants: [{ name: 'UNREMARKED', value: '5' }] },
  ]);
});

test('the spreads of the draws, the anchors and the evidence rule are among those found', () => {
  const names = STATED_CONSTANTS.flatMap(({ stated }) =>
    stated.flatMap(({ constants }) => constants.map(({ name }) => name)),
  );
  for (const name of ['WEIGHT_LOG_SIGMA', 'PRICE_LOG_SIGMA', 'ANCHOR_FACTOR', 'HALF_LIFE_MONTHS']) {
    expect(names).toContain(name);
  }
});
