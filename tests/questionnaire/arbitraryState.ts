import fc from 'fast-check';
import type { Answers } from '../../src/questionnaire/answers';
import { THEMES } from '../../src/questionnaire/hostParameters';
import type { LinkState } from '../../src/questionnaire/link';
import { QUESTIONS, type Question, STEP_IDS } from '../../src/questionnaire/questions';

function arbitraryAnswer({ options = [], range, control, allowsNone }: Question) {
  if (control === 'choices') return fc.subarray([...options], { minLength: allowsNone ? 0 : 1 });
  if (range === undefined) return fc.constantFrom(...options);
  if (!range.isWhole) return fc.double({ ...range, noNaN: true }).map((value) => value + 0);
  return fc
    .double({ min: 0, max: Math.log10(range.max), noNaN: true })
    .map((power) => Math.min(range.max, Math.round(10 ** power)));
}

const arbitraryByKey = Object.fromEntries(
  QUESTIONS.map((question) => [question.key, arbitraryAnswer(question) as fc.Arbitrary<unknown>]),
);

/** Any answers that a reader could give. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record(arbitraryByKey, { requiredKeys: [] })
  .map((record) => {
    const answers = record as Answers;
    const { params, active } = answers;
    return params !== undefined && active !== undefined
      ? { ...answers, active: Math.min(params, active) }
      : answers;
  });

/** Answers to every question at once. */
export const arbitraryFullAnswers: fc.Arbitrary<Answers> = fc
  .record(arbitraryByKey)
  .map((record) => ({ ...(record as Answers), active: 1 }));

const flag = fc.constantFrom(null, '', '1', 'true');
const optional = { requiredKeys: [] as never[] };

export const arbitraryState: fc.Arbitrary<LinkState> = fc
  .record({
    answers: arbitraryAnswers,
    place: fc.record(
      {
        step: fc.constantFrom(...STEP_IDS),
        asof: fc.constantFrom('2026.11', '2027.01', '1999.12'),
      },
      optional,
    ),
    host: fc.record(
      {
        embed: flag,
        theme: fc.constantFrom(...THEMES),
        transparent: flag,
        lang: fc.constantFrom('en', 'pt-BR', 'zh-Hans-CN'),
        accent: fc.constantFrom('0a7f3c', 'FFFFFF', '000000'),
        start: fc.constantFrom(...STEP_IDS),
        lock: fc.subarray(
          QUESTIONS.map(({ key }) => key),
          { minLength: 1, maxLength: 6 },
        ),
        origin: fc.constantFrom('https://example.org', 'http://localhost:8080', 'https://[::1]:1'),
      },
      optional,
    ),
  })
  .map(({ answers, place, host }) => ({ answers, host, ...place }));
