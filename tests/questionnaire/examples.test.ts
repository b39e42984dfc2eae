import { describe, expect, test } from 'vitest';
import { TASKS } from '../../src/catalog/vocabulary';
import { EXAMPLE_TITLES } from '../../src/messages/examples';
import { EXAMPLES } from '../../src/questionnaire/examples';
import { canonicalLink, decodeLink } from '../../src/questionnaire/link';
import { relevantAnswers } from '../../src/questionnaire/relevantAnswers';

describe.each(EXAMPLES)('$id', ({ id, answers }) => {
  test('has a title, and answers that all matter and fit in a link', () => {
    expect(EXAMPLE_TITLES[id]).toMatch(/^[A-Z].{20,70}[^.]$/);
    expect(relevantAnswers(answers)).toEqual(answers);
    expect(decodeLink(canonicalLink(answers))).toEqual({ answers, host: {}, issues: [] });
  });
});

test('the examples cover every task', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(14);
  expect(new Set(EXAMPLES.map(({ answers }) => answers.task))).toEqual(new Set(TASKS));
});
