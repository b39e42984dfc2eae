import { describe, expect, test } from 'vitest';
import { MODELS_BY_ID } from '../../src/catalog/roster';
import { EXAMPLE_TITLES } from '../../src/messages/examples';
import {
  NONE_TEXT,
  OPEN_TEXT,
  QUESTION_TEXTS,
  type QuestionText,
  STEP_TITLES,
} from '../../src/messages/questions';
import { QUESTIONS, STEP_IDS } from '../../src/questionnaire/questions';

const TEXTS = Object.entries<QuestionText>(QUESTION_TEXTS);

function sentencesOf({
  label,
  why,
  help,
  unit,
  options = {},
  forTask = {},
}: QuestionText): string[] {
  const here = [label, why, help, unit, ...Object.values(options).flat()];
  return [
    ...here,
    ...Object.values(forTask).flatMap((each) => sentencesOf({ label: '', why: '', ...each })),
  ].filter((text) => text !== undefined && text !== '') as string[];
}

const ALL_SENTENCES = [
  ...TEXTS.flatMap(([, text]) => sentencesOf(text)),
  ...Object.values(OPEN_TEXT),
  ...Object.values(STEP_TITLES),
  ...Object.values(EXAMPLE_TITLES),
];

test('every question has its text, and every text its question', () => {
  expect(Object.keys(QUESTION_TEXTS).sort()).toEqual(QUESTIONS.map(({ key }) => key).sort());
  expect(Object.keys(STEP_TITLES)).toEqual([...STEP_IDS]);
});

describe.each(QUESTIONS.map((question) => [question.key, question] as const))(
  '%s',
  (key, question) => {
    const text: QuestionText = QUESTION_TEXTS[key];

    test('asks one question in a line and says in a sentence why', () => {
      if (question.control !== 'weight') expect(text.label).toMatch(/^[A-Z][^.?!]{10,55}\?$/);
      expect(text.why).toMatch(/^[A-Z][^.?!]{8,79}\.$/);
      expect(text.help ?? 'None.').toMatch(/^[A-Z\d].{3,110}\.$/);
    });

    test('names every choice with a hint, or the unit of the number', () => {
      if (question.control === 'number') expect(text.unit).toBeTruthy();
      if (question.control === 'choice' || question.control === 'choices') {
        expect(Object.keys(text.options ?? {})).toEqual(question.options);
      }
      for (const [label, hint] of Object.values(text.options ?? {})) {
        expect(label).toMatch(/^.{2,40}$/);
        expect(hint).toMatch(/^.{2,50}[^.]$/);
      }
      if (question.allowsNone) expect(NONE_TEXT).toHaveProperty(key);
    });
  },
);

test('the model that is none of the catalog has a name, and the catalog names the others', () => {
  for (const id of QUESTIONS.find(({ key }) => key === 'model')?.options ?? []) {
    const isNamed = id in MODELS_BY_ID || id in (QUESTION_TEXTS.model.options ?? {});
    expect(isNamed, id).toBe(true);
  }
});

describe('the wording takes no side', () => {
  test('neither kind is named first more often than the other', () => {
    const first = ALL_SENTENCES.map((text) => /TPU|XLA/.exec(text)?.index ?? Number.NaN);
    const other = ALL_SENTENCES.map((text) => /GPU|CUDA/.exec(text)?.index ?? Number.NaN);
    const leads = first.map((position, index) =>
      Math.sign(position - (other[index] ?? Number.NaN)),
    );
    const balance = leads
      .filter((lead) => !Number.isNaN(lead))
      .reduce((sum, lead) => sum + lead, 0);
    expect(leads.some((lead) => lead !== 0 && !Number.isNaN(lead))).toBe(true);
    expect(balance).toBe(0);
  });

  test('nothing is praised, recommended or run down', () => {
    for (const text of ALL_SENTENCES) {
      expect(text).not.toMatch(
        /\b(best|better|great|powerful|leading|modern|superior|recommended?|popular|simply|just|obviously|unfortunately|only for experts|outdated|blazing)\b/i,
      );
    }
  });
});
