import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { QUESTION_TEXTS } from '../../src/messages/questions';

const script = readFileSync('public/embed.js', 'utf8');

test('the script for hosts takes less than 2 kB on the way', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(2000);
});

test('it needs nothing but itself, and nothing that a strict policy of the host forbids', () => {
  expect(script).not.toMatch(/\b(import|eval|innerHTML|Function)\b|setAttribute\('style'/);
});

test('a frame without scripts shows the first question as it is asked', () => {
  expect(readFileSync('index.html', 'utf8')).toContain(QUESTION_TEXTS.task.label);
});
