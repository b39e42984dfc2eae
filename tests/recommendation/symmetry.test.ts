import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG, type Catalog } from '../../src/catalog/catalog';
import type { EvidenceItem } from '../../src/catalog/evidence';
import type { Side } from '../../src/catalog/vocabulary';
import type { Answers } from '../../src/questionnaire/answers';
import { EXAMPLES } from '../../src/questionnaire/examples';
import { recommend } from '../../src/recommendation/recommend';
import type { Report, Verdict } from '../../src/recommendation/report';
import { runs } from '../runs';
import { completeAnswers, partialAnswers } from './randomAnswers';

const OTHER: Record<Side, Side> = { gpu: 'tpu', tpu: 'gpu' };

const swapItem = (item: EvidenceItem): EvidenceItem => ({
  ...item,
  favours: item.favours && OTHER[item.favours],
});

/** The same world with the two labels exchanged; answers name no side, so they stay as they are. */
const SWAPPED: Catalog = {
  ...CATALOG,
  devices: CATALOG.devices.map((device) => ({ ...device, side: OTHER[device.side] })),
  traits: CATALOG.traits.map((trait) => ({
    ...trait,
    favours: OTHER[trait.favours],
    items: trait.items.map(swapItem),
  })),
  gateEvidence: Object.fromEntries(
    Object.entries(CATALOG.gateEvidence).map(([gate, items]) => [gate, items.map(swapItem)]),
  ),
};

const swapVerdict = (verdict: Verdict): Verdict =>
  verdict === 'gpu' || verdict === 'tpu' ? OTHER[verdict] : verdict;

const DEVICE_NAMES = CATALOG.devices.map(({ name }) => name.replaceAll(/[()]/g, '\\$&'));
const NAMES = new RegExp(`${DEVICE_NAMES.join('|')}|GPU|TPU`, 'g');

/** Texts made by the code name a side by its short name; machines keep theirs. */
const swapText = (text: string): string =>
  text.replaceAll(NAMES, (name) => (name === 'GPU' ? 'TPU' : name === 'TPU' ? 'GPU' : name));

const exchanged = <Value>({ gpu, tpu }: Record<Side, Value>): Record<Side, Value> => ({
  gpu: tpu,
  tpu: gpu,
});

/** What the report of the swapped world must be. */
function mirrored(report: Report): Report {
  const swapBest = (best: Report['best'][Side]) => best && { ...best, side: OTHER[best.side] };
  return {
    ...report,
    verdict: swapVerdict(report.verdict),
    summary: swapText(report.summary),
    probability: exchanged(report.probability),
    ...(report.centralWeights && { centralWeights: exchanged(report.centralWeights) }),
    suitability: exchanged(report.suitability),
    criteria: report.criteria.map((each) => ({ ...each, ...exchanged(each) })),
    gates: report.gates.map((gate) => ({
      ...gate,
      side: OTHER[gate.side],
      because: swapText(gate.because),
    })),
    best: { gpu: swapBest(report.best.tpu), tpu: swapBest(report.best.gpu) },
    alternatives: report.alternatives.map((each) => ({ ...each, side: OTHER[each.side] })),
    reasons: report.reasons.map((reason) => ({ ...reason, side: OTHER[reason.side] })),
    flips: report.flips.map((flip) => ({
      ...flip,
      verdict: swapVerdict(flip.verdict),
      text: swapText(flip.text),
    })),
  };
}

/**
 * Numbers to ten digits, so that the order of summation does not count. Where both sides are ruled
 * out neither leads: gates and their sentences are compared as sets.
 */
function comparable(report: Report): unknown {
  const gates = report.gates.map((gate) => JSON.stringify(gate)).sort();
  const summary = report.summary.split(/(?<=\.) /).sort();
  return JSON.parse(
    JSON.stringify({ ...report, gates, summary }, (_, value) =>
      typeof value === 'number' ? Number(value.toPrecision(10)) : value,
    ),
  );
}

function expectMirrored(answers: Answers): void {
  expect(comparable(recommend(answers, { catalog: SWAPPED }))).toEqual(
    comparable(mirrored(recommend(answers))),
  );
}

describe('with the labels of the two sides exchanged', () => {
  test.each(EXAMPLES.map((example) => [example.id, example] as const))(
    'the example “%s” gives the mirrored report',
    (_, { answers }) => expectMirrored(answers),
  );

  test('400 complete answer sets give the mirrored report', { timeout: 60_000 }, () => {
    fc.assert(fc.property(completeAnswers, expectMirrored), { numRuns: runs(400), seed: 3 });
  });

  test('100 partial answer sets give the mirrored report', { timeout: 60_000 }, () => {
    fc.assert(fc.property(partialAnswers, expectMirrored), { numRuns: runs(100), seed: 4 });
  });

  test('a single weight, on which the sides tie, gives the mirrored report', () => {
    expectMirrored({ task: 'serve', model: 'llama-3.1-8b', rate: 1e-3, ...ONLY_PRECISION });
    expectMirrored({ task: 'pretrain', model: 'llama-3.1-8b', ...ONLY_PRECISION });
  });
});

const ONLY_PRECISION = {
  'w-speed': 0,
  'w-cost': 0,
  'w-scale': 0,
  'w-precision': 10,
  'w-software': 0,
  'w-flexibility': 0,
  'w-deployment': 0,
  'w-energy': 0,
} as const;
