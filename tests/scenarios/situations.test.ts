import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DeviceId } from '../../src/catalog/roster';
import type { Side } from '../../src/catalog/vocabulary';
import { decodeLink } from '../../src/questionnaire/link';
import { recommend } from '../../src/recommendation/recommend';
import type { Report, Verdict } from '../../src/recommendation/report';

/**
 * What people who know advise in a situation, taken from vendors' guidance, maintainers' threads and
 * published cases, not from what this program says. Edit an entry only with a source in hand.
 */
interface Situation {
  title: string;
  /** Query of a link. */
  answers: string;
  accept: readonly Verdict[];
  /** What the sources say, in our words. */
  because: string;
  sources: readonly string[];
  /** A hard fact: nothing of this side can do it. */
  ruledOut?: Side;
  /** A hard fact: none of these may be among the alternatives. */
  neverDevices?: readonly DeviceId[];
}

interface Source {
  title: string;
  url: string;
  date: string;
}

const { sources, situations }: { sources: Record<string, Source>; situations: Situation[] } =
  JSON.parse(readFileSync('tests/scenarios/situations.json', 'utf8'));

const named = situations.map((situation) => [situation.title, situation] as const);
const reports = new Map(
  situations.map(({ title, answers }) => [title, recommend(decodeLink(answers).answers)]),
);
const reportOf = ({ title }: Situation) => reports.get(title) as Report;

describe('the situations', () => {
  test.each(named)('%s: can be read and says who says so', (_, { answers, ...situation }) => {
    expect(decodeLink(answers).issues).toEqual([]);
    expect(situation.accept.length).toBeGreaterThan(0);
    expect(situation.sources.length).toBeGreaterThan(0);
    for (const id of situation.sources) expect(sources[id]?.url).toMatch(/^https:/);
  });

  test('titles are unique and every source is used', () => {
    expect(new Set(situations.map(({ title }) => title)).size).toBe(situations.length);
    const used = new Set(situations.flatMap((situation) => situation.sources));
    expect(Object.keys(sources).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('no verdict goes against a hard fact', () => {
  const hard = named.filter(([, { ruledOut, neverDevices }]) => ruledOut ?? neverDevices);

  test.each(hard)('%s', (_, situation) => {
    const { verdict, best, alternatives } = reportOf(situation);
    if (situation.ruledOut) {
      expect(best[situation.ruledOut]).toBeNull();
      expect(verdict).not.toBe(situation.ruledOut);
    }
    const devices = alternatives.map(({ device }) => device);
    for (const device of situation.neverDevices ?? []) expect(devices).not.toContain(device);
  });
});

describe('verdicts among the acceptable ones', () => {
  const misses = situations
    .map((situation) => ({ situation, report: reportOf(situation) }))
    .filter(({ situation, report }) => !situation.accept.includes(report.verdict));

  test('at least 95 % of them', () => {
    const share = 1 - misses.length / situations.length;
    const said = misses.map(({ situation, report }) => ({
      title: situation.title,
      verdict: report.verdict,
      accepted: situation.accept,
      probabilityGpu: report.probability.gpu,
    }));
    expect(share, JSON.stringify(said, null, 1)).toBeGreaterThanOrEqual(0.95);
  });
});
