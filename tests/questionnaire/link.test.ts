import { expect, test } from 'vitest';
import { decodeLink, encodeLink } from '../../src/questionnaire/link';

test('the example of the contract reads and writes as it stands', () => {
  const link = '?framework=jax&model=llama-3.1-70b&step=place&task=pretrain&v=1&where=gcp,aws';
  const state = decodeLink(link);
  expect(state).toEqual({
    answers: { task: 'pretrain', model: 'llama-3.1-70b', framework: 'jax', where: ['gcp', 'aws'] },
    step: 'place',
    host: {},
    issues: [],
  });
  expect(encodeLink(state)).toBe(link);
});
