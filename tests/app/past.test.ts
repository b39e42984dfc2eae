import { describe, expect, test } from 'vitest';
import { pastOf } from '../../src/app/past';
import { CATALOG } from '../../src/catalog/catalog';
import { largestMoves } from '../../src/recommendation/comparison';
import { formatEdition } from '../../src/recommendation/edition';
import { recommend } from '../../src/recommendation/recommend';
import { DEARER_TPUS, SERVING } from './olderEdition';

const answering =
  (text: string, ok = true) =>
  async () => ({ ok, text: async () => text });

describe('the verdict at the time when a link was made', () => {
  test('is that of the figures of then', async () => {
    const past = await pastOf('2026.05', SERVING, answering(DEARER_TPUS));
    if (past.kind !== 'known') throw new Error(past.kind);
    const now = recommend(SERVING);
    expect(past.hasNewRules).toBe(false);
    expect(past.before.probability.gpu).toBeGreaterThan(now.probability.gpu + 0.1);
    const [first] = largestMoves(past.before, now);
    expect(first).toMatchObject({ criterion: 'cost', side: 'tpu' });
    expect(first?.now).toBeGreaterThan((first?.before ?? 0) + 10);
  });

  test('says so where other rules made it', async () => {
    const older = DEARER_TPUS.replace(/"rules":\d+/, '"rules":-1');
    expect(await pastOf('2026.05', SERVING, answering(older))).toMatchObject({ hasNewRules: true });
  });

  test('is asked for beside the page, by its version', async () => {
    const asked: string[] = [];
    await pastOf('2026.05', SERVING, async (url) => {
      asked.push(url);
      return { ok: false, text: async () => '' };
    });
    expect(asked).toEqual(['./editions/2026.05.json']);
  });

  test.each([
    ['missing', 'a server without that file', answering('', false)],
    ['missing', 'a server with a page for everything', answering('<!doctype html>')],
    ['missing', 'the file of another version', answering(formatEdition(CATALOG))],
    ['failed', 'no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('is %s with %s', async (kind, _, load) => {
    expect(await pastOf('2026.05', SERVING, load)).toEqual({ kind });
  });
});

describe('what moved between two reports', () => {
  test('is nothing where nothing changed', () => {
    const report = recommend(SERVING);
    expect(largestMoves(report, report)).toEqual([]);
  });
});
