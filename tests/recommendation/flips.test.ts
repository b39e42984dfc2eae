import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../src/catalog/catalog';
import type { Answers } from '../../src/questionnaire/answers';
import { EXAMPLES } from '../../src/questionnaire/examples';
import { decodeLink } from '../../src/questionnaire/link';
import { decide } from '../../src/recommendation/decision';
import { recommend } from '../../src/recommendation/recommend';

const explored = EXAMPLES.filter((_, n) => n % 5 === 1).map(({ id, answers }) => ({
  id,
  answers,
  report: recommend(answers, { explore: true }),
}));

const verdictOf = (answers: Answers) => decide(answers, CATALOG).verdict;

describe.each(explored)('$id', ({ answers, report }) => {
  test('every flip, followed, shows the promised verdict, which is another one', () => {
    for (const { link, verdict } of report.flips) {
      expect(verdictOf(decodeLink(link).answers), link).toBe(verdict);
      expect(verdict).not.toBe(report.verdict);
    }
  });

  test('a threshold is tight: two thirds of the way back to it the verdict stands', () => {
    for (const { change } of report.flips) {
      const [[key, value] = ['', '']] = Object.entries(change);
      const given = answers[key as keyof Answers];
      if (typeof value !== 'number' || typeof given !== 'number' || key.startsWith('w-')) continue;
      const before = given * (value / given) ** (2 / 3);
      const rounded = Number.isInteger(value) ? Math.round(before) : before;
      expect(verdictOf({ ...answers, [key]: rounded }), `${key} ${rounded}`).toBe(report.verdict);
    }
  });
});

test('some example has flips, so that the promises above are about something', () => {
  expect(explored.flatMap(({ report }) => report.flips).length).toBeGreaterThan(3);
});

test('a question said to be idle does not turn the verdict with any of its words', () => {
  const { answers, report } = explored[0] ?? { answers: {}, report: recommend({}) };
  const idle = report.unknowns.filter(({ changesVerdict }) => changesVerdict === 0);
  for (const value of ['research', 'stable'] as const) {
    if (!idle.some(({ key }) => key === 'loop')) continue;
    expect(verdictOf({ ...answers, loop: value })).toBe(report.verdict);
  }
});
