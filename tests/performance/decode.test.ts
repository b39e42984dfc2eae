import { describe, expect, test } from 'vitest';
import { DEVICES } from '../../src/catalog/devices';
import { MODELS } from '../../src/catalog/models';
import { predict } from '../../src/performance/predict';
import { serving } from './fixtures';

/** Milliseconds per output token as the model ships; prompts of 1,000 tokens, answers of 500. */
function decodeMs(model: string, device: string, chips: number, requests: number): number {
  const served = MODELS.find(({ id }) => id === model);
  const chip = DEVICES.find(({ id }) => id === device);
  if (served === undefined || chip === undefined) throw new Error('not in the catalog');
  const run = serving(served, {
    precision: model === 'deepseek-v3' ? 'fp8' : 'bf16',
    outputTokens: 500,
    concurrentRequests: requests,
  });
  const outcome = predict(run, { device: chip, chips });
  return 'reason' in outcome ? Number.NaN : 1e3 * (outcome.timePerOutputTokenSec ?? Number.NaN);
}

describe('decode stays near what its bytes take', () => {
  test('16 GB of Llama 8B at 3.35 TB/s take 4.8 ms; one request on an H100 gets a token in 4 to 14', () => {
    const ms = decodeMs('llama-3.1-8b', 'h100-sxm', 1, 1);
    expect(ms).toBeGreaterThan(4);
    expect(ms).toBeLessThan(14);
  });

  test('141 GB of Llama 70B over 8 H100 take 5.3 ms; one request uses all eight: 7 to 28', () => {
    const ms = decodeMs('llama-3.1-70b', 'h100-sxm', 8, 1);
    expect(ms).toBeGreaterThan(7);
    expect(ms).toBeLessThan(28);
  });

  test('671 GB of DeepSeek-V3 over 8 H200 take 17.5 ms; 64 requests get a token each in 17 to 80', () => {
    const ms = decodeMs('deepseek-v3', 'h200-sxm', 8, 64);
    expect(ms).toBeGreaterThan(17);
    expect(ms).toBeLessThan(80);
  });
});
