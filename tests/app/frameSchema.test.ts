import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { envelope, type FrameMessage, readHostMessage } from '../../src/app/frameMessages';
import { THEMES } from '../../src/questionnaire/hostParameters';
import { STEP_IDS } from '../../src/questionnaire/questions';
import { recommend } from '../../src/recommendation/recommend';
import { message } from './hostMessages';

const read = (name: string) => JSON.parse(readFileSync(`public/${name}.schema.json`, 'utf8'));

const ajv = new Ajv({ schemas: [read('report'), read('frame-protocol')], strict: false });
const isValid = (part: string, data: unknown) =>
  ajv.validate(`frame-protocol.schema.json#/$defs/${part}`, data);

const report = recommend({ task: 'serve' });

test('every message of the frame is as the schema has it', () => {
  const messages: readonly FrameMessage[] = [
    { type: 'ready', version: '2026.11.0' },
    { type: 'resize', height: 700 },
    ...STEP_IDS.map((step) => ({ type: 'step' as const, step, answers: {}, link: '?v=1' })),
    { type: 'result', report },
    { type: 'report', id: 'a', report },
    { type: 'scroll' },
    { type: 'error', message: 'No.' },
  ];
  for (const each of messages) expect(isValid('fromFrame', envelope(each)), each.type).toBe(true);
});

test('what the schema lets a host say is what the frame hears', () => {
  const heard = [
    message('hello'),
    message('get-report', { id: 1 }),
    message('get-report', { id: 'a' }),
    message('set-answers', { answers: '?task=serve' }),
    ...THEMES.map((theme) => message('set-theme', { theme })),
    message('hello', { later: 'perhaps' }),
  ];
  for (const each of heard) {
    expect(isValid('fromHost', each)).toBe(true);
    expect(readHostMessage(each)).toMatchObject({ type: each.type });
  }
  const refused = [
    message('set-theme', { theme: 'pink' }),
    message('set-answers'),
    message('set-answers', { answers: 'x'.repeat(8193) }),
    message('get-report', { id: 'x'.repeat(201) }),
    message('nothing'),
    { ...message('hello'), protocol: 2 },
    { ...message('hello'), app: 'other' },
  ];
  for (const each of refused) {
    expect(isValid('fromHost', each)).toBe(false);
    expect(readHostMessage(each)?.type ?? 'refused').toBe('refused');
  }
});

test('a planted fault in a message of the frame is found', () => {
  expect(isValid('fromFrame', message('resize', { height: 0.5 }))).toBe(false);
});
