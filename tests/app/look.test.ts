import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, parseColour, readableOn } from '../../src/app/look';

const WHITE = parseColour('ffffff');
const BLACK = parseColour('000000');
const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

test('six digits are red, green and blue', () => {
  expect(parseColour('0b6aFF')).toEqual([11, 106, 255]);
});

describe('contrast, as WCAG defines it', () => {
  test('black on white is 21, a colour on itself 1, #777777 on white 4.48', () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 10);
    expect(contrast(WHITE, WHITE)).toBe(1);
    expect(contrast(parseColour('777777'), WHITE)).toBeCloseTo(4.48, 2);
  });
});

describe('the accent of a host', () => {
  test('is taken as it is where it can be read', () => {
    expect(readableOn(WHITE, parseColour('0b6a6a'), BLACK)).toEqual([11, 106, 106]);
  });

  test('takes on ink until it can: yellow on white, navy on near black', () => {
    const yellow = readableOn(WHITE, parseColour('ffff00'), BLACK);
    expect(yellow[0]).toBe(yellow[1]);
    expect(yellow[2]).toBe(0);
    expect(contrast(yellow, WHITE)).toBeGreaterThanOrEqual(4.5);
    const paper = parseColour('1e2126');
    expect(contrast(readableOn(paper, parseColour('000080'), WHITE), paper)).toBeGreaterThan(4.5);
  });

  test('can be read whatever it is, on both papers', () => {
    fc.assert(
      fc.property(colour, (wanted) => {
        for (const [paper, ink] of [
          [parseColour('f6f5f1'), parseColour('1b1e24')],
          [parseColour('1e2126'), parseColour('eceae4')],
        ] as const) {
          expect(contrast(readableOn(paper, wanted, ink), paper)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });
});
