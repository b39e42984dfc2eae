import fc from 'fast-check';
import type { Answers } from '../../src/questionnaire/answers';
import { QUESTIONS, type Question } from '../../src/questionnaire/questions';

/** Any value that the question's schema takes; numbers on a logarithmic scale. */
function anyValue({ control, options = [], range }: Question): fc.Arbitrary<unknown> {
  if (control === 'choices') return fc.subarray([...options], { minLength: 1 });
  if (!range) return fc.constantFrom(...options);
  if (control === 'weight') return fc.integer({ min: 0, max: 10 });
  const low = Math.max(range.min, 1e-3);
  return fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((at) => low * (range.max / low) ** at)
    .map((value) => (range.isWhole ? Math.round(value) : value));
}

/** Every question answered, whether it matters to the task or not. */
export const completeAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(QUESTIONS.map((question) => [question.key, anyValue(question)])))
  .map((answers) => answers as Answers);

/** Any of the questions answered. */
export const partialAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(QUESTIONS.map((question) => [question.key, anyValue(question)])), {
    requiredKeys: [],
  })
  .map((answers) => answers as Answers);
