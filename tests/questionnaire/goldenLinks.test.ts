import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/questionnaire/answers';
import type { IssueKind } from '../../src/questionnaire/issue';
import { decodeLink, encodeLink } from '../../src/questionnaire/link';
import { QUESTIONS } from '../../src/questionnaire/questions';

/**
 * Links once handed out: link, answers, issues as `key:kind`, link as it is written today, with tabs
 * between. Lines are only ever added, at the end, and sealed here with each release.
 */
const SEALED = {
  lines: 388,
  sha256: '47e09d8f1c6a4409ee699aee4c05f6a49b62a0cb4098b88d5bed5615bf402287',
};

const LINES = readFileSync(join(import.meta.dirname, '../scenarios/links.txt'), 'utf8')
  .trimEnd()
  .split('\n');
const ROWS = LINES.map((line) => line.split('\t') as [string, string, string, string]);

const seal = (lines: readonly string[]) =>
  createHash('sha256').update(lines.join('\n')).digest('hex');

test.each(ROWS)('%s reads as %s, with issues "%s"', (link, answers, issues, canonical) => {
  const state = decodeLink(link);
  expect(JSON.stringify(state.answers)).toBe(answers);
  expect(state.issues.map(({ key, kind }) => `${key}:${kind}`).join(' ')).toBe(issues);
  expect(encodeLink(state)).toBe(canonical);
  expect(decodeLink(canonical)).toEqual({ ...state, issues: [] });
});

describe('the list of links handed out', () => {
  test('has lost no line and changed none', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(SEALED.lines);
    expect(seal(LINES.slice(0, SEALED.lines))).toBe(SEALED.sha256);
  });

  test('would show one character edited, or a line removed', () => {
    const edited = LINES.slice(0, SEALED.lines).map((line, position) =>
      position === 20 ? `${line} ` : line,
    );
    expect(seal(edited)).not.toBe(SEALED.sha256);
    expect(seal(LINES.toSpliced(20, 1).slice(0, SEALED.lines))).not.toBe(SEALED.sha256);
  });

  test('holds every word ever offered', () => {
    const answered = ROWS.map(([, answers]) => JSON.parse(answers) as Answers);
    for (const { key, options = [] } of QUESTIONS) {
      const seen = new Set(answered.flatMap((answers) => [answers[key] ?? []].flat().map(String)));
      expect(seen.size, key).toBeGreaterThan(0);
      for (const option of options) expect(seen, key).toContain(option);
    }
  });

  test('holds every kind of fault but retirement, of which there is none yet', () => {
    const kinds: Record<Exclude<IssueKind, 'retired'>, true> = {
      'unknown-key': true,
      'unknown-value': true,
      'out-of-range': true,
      'not-a-number': true,
      repeated: true,
      'too-long': true,
      conflict: true,
    };
    const seen = new Set(ROWS.flatMap(([, , issues]) => issues.match(/[a-z-]+(?= |$)/g) ?? []));
    expect([...seen].sort()).toEqual(Object.keys(kinds).sort());
  });
});
