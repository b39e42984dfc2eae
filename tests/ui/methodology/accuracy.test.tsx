// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { METHODOLOGY } from '../../../src/messages/methodology';
import calibration from '../../../src/performance/calibration.json';
import measured from '../../../src/performance/measured.json';
import { measuredRows } from '../../../src/performance/measuredRows';
import { Accuracy } from '../../../src/ui/methodology/Accuracy';
import { isOverfitted, sheetsAreCloser } from '../../../src/ui/methodology/accuracyFigures';
import { timesText as times } from '../../../src/ui/methodology/errorFigures';
import { Headline } from '../../../src/ui/methodology/Headline';
import { formatPercent } from '../../../src/units/format';

const { accuracy } = calibration;
const TEXT = METHODOLOGY.accuracy;

afterEach(cleanup);

const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table, hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));

test('the first figures are those of unseen rounds and workloads, beside the data sheets', () => {
  render(<Headline />);
  const { pairs, baseline } = accuracy.leftOutByRoundAndWorkload;
  expect(rowsOf(METHODOLOGY.headline.caption).slice(2)).toEqual([
    [METHODOLOGY.headline.ratio(`${pairs.n}`), times(pairs.pairError), times(baseline.pairError)],
    [
      METHODOLOGY.headline.winner(`${pairs.winnerOf}`),
      formatPercent(pairs.winner),
      formatPercent(baseline.winner),
    ],
  ]);
});

test('speeds and ratios are told for every way of leaving out', () => {
  render(<Accuracy rows={measuredRows(measured)} />);
  const { ratioError, pairs } = accuracy.leftOutByModel;
  const rows = rowsOf(TEXT.caption);
  expect(rows.slice(2).map(([name]) => name)).toEqual([TEXT.sheets, ...Object.values(TEXT.ways)]);
  expect(rows.at(-1)?.slice(1, 3)).toEqual([times(ratioError), times(pairs.pairError)]);
});

test('each kind of pairs has its number, the data sheets, and the fits', () => {
  render(<Accuracy rows={measuredRows(measured)} />);
  const rows = rowsOf(TEXT.ratiosByKind);
  const { pairs, baseline } = accuracy.inSample.byKind.inference;
  const start = rows.findIndex(([first]) => first?.startsWith(TEXT.kinds.inference));
  expect(rows[start]?.[0]).toContain(`${pairs.n} pairs, ${pairs.winnerOf} clear`);
  expect(rows.slice(start + 1, start + 3).map((row) => row.slice(0, 2))).toEqual([
    [TEXT.sheets, times(baseline.pairError)],
    [TEXT.ways.inSample, times(pairs.pairError)],
  ]);
});

test('of speeds, the data sheets say nothing', () => {
  render(<Accuracy rows={measuredRows(measured)} />);
  expect(rowsOf(TEXT.speedsByKind).flat()).not.toContain(TEXT.sheets);
});

test('unseen pairs that are off by much more than fitted ones are called overfitted', () => {
  expect(isOverfitted(1.1, 1.2)).toBe(true);
  expect(isOverfitted(1.1, 1.11)).toBe(false);
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
