// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { METHODOLOGY } from '../../../src/messages/methodology';
import calibration from '../../../src/performance/calibration.json';
import measured from '../../../src/performance/measured.json';
import { measuredRows } from '../../../src/performance/measuredRows';
import { Accuracy } from '../../../src/ui/methodology/Accuracy';
import { sheetsAreCloser } from '../../../src/ui/methodology/accuracyFigures';
import { timesText as times } from '../../../src/ui/methodology/errorFigures';

const { accuracy } = calibration;
const TEXT = METHODOLOGY.accuracy;

afterEach(cleanup);

const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));

test('single results are told for every way of leaving out, and by kind', () => {
  render(<Accuracy rows={measuredRows(measured)} />);
  const rows = rowsOf(TEXT.single.caption(accuracy.rows.toLocaleString('en-US')));
  expect(rows).toContainEqual([
    TEXT.ways.leftOutByModel,
    times(accuracy.leftOutByModel.ratioError),
    `${Math.round(accuracy.leftOutByModel.coverage * 100)}%`,
  ]);
  const { published } = accuracy.leftOutByRoundAndWorkload.byKind;
  expect(rows.at(-1)?.slice(0, 2)).toEqual([TEXT.kinds.published, times(published.ratioError)]);
});

test('each kind of pairs has its number, the data sheets, and both fits', () => {
  render(<Accuracy rows={measuredRows(measured)} />);
  const rows = rowsOf(TEXT.pairs.caption);
  const { pairs, baseline } = accuracy.inSample.byKind.inference;
  const start = rows.findIndex(([first]) => first?.startsWith(TEXT.kinds.inference));
  expect(rows[start]?.[0]).toContain(`${pairs.n} pairs, ${pairs.winnerOf} clear`);
  expect(rows.slice(start + 1, start + 4).map((row) => row.slice(0, 2))).toEqual([
    [TEXT.pairs.sheets, times(baseline.pairError)],
    [TEXT.ways.inSample, times(pairs.pairError)],
    [
      TEXT.ways.leftOutByRoundAndWorkload,
      times(accuracy.leftOutByRoundAndWorkload.byKind.inference.pairs.pairError),
    ],
  ]);
});

test('data sheets that come closer are admitted, others are not mentioned', () => {
  const compared = (ours: number, theirs: number) => ({
    pairs: { pairError: ours },
    baseline: { pairError: theirs },
  });
  expect(sheetsAreCloser(compared(1.42, 1.3))).toBe(true);
  expect(sheetsAreCloser(compared(1.1, 1.3))).toBe(false);
  render(<Accuracy rows={measuredRows(measured)} />);
  const page = document.body.textContent;
  for (const [kind, figures] of Object.entries(accuracy.leftOutByRoundAndWorkload.byKind)) {
    const sentence = TEXT.sheetsCloser(
      TEXT.kinds[kind as keyof typeof TEXT.kinds],
      times(figures.pairs.pairError),
      times(figures.baseline.pairError),
    );
    expect(page?.includes(sentence)).toBe(sheetsAreCloser(figures));
  }
});

test('the spread between submitters is that of the data', () => {
  render(<Accuracy rows={measuredRows(measured)} />);
  const floor = TEXT.floor({
    half: times(accuracy.betweenSubmitters.median),
    tenth: times(accuracy.betweenSubmitters.ninetieth),
    nextHalf: times(accuracy.betweenRounds.median),
    nextTenth: times(accuracy.betweenRounds.ninetieth),
  });
  expect(screen.getByText(floor)).toBeTruthy();
});
