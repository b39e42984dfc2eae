import { describe, expect, test } from 'vitest';
import { fitTerms } from '../../../src/performance/backtest/fit';
import { parseMeasurements } from '../../../src/performance/backtest/measurement';
import { observe } from '../../../src/performance/backtest/observation';
import { predictObservation } from '../../../src/performance/backtest/report';
import { CALIBRATION } from '../../../src/performance/calibration';

describe('a fit', () => {
  const blank = { ...CALIBRATION, terms: {} };
  const lines = [2, 4, 8, 16].map(
    (chips) =>
      `c${chips},training v3.0,resnet,train,h100-sxm,${chips},bf16,samples/s,${chips * 400},3264`,
  );
  const rows = parseMeasurements(
    ['id,round,workload,phase,device,count,precision,metric,value,global_batch', ...lines].join(
      '\n',
    ),
  );
  const observations = rows.flatMap((row) => {
    const observation = observe(row);
    return 'unmapped' in observation ? [] : [observation];
  });
  const evidence = observations.map((observation) => ({ observation, weight: 1 }));
  const error = (calibration: typeof blank) =>
    observations.map((each) =>
      Math.abs((predictObservation(each, calibration)?.ln ?? 0) - Math.log(each.measuredSpeed)),
    );
  const fitted = fitTerms(evidence, blank, { sigma: 0.12, iterations: 20 });

  test('comes closer to what it is fitted to', () => {
    const before = Math.max(...error(blank));
    expect(Math.max(...error(fitted))).toBeLessThan(before / 2);
  });

  test('tells a model that suits TPUs only from one that both sides ran', () => {
    const affinity = 'affinity/resnet-50/train';
    const [alone] = evidence;
    if (alone === undefined) throw new Error('no rows');
    // Of two models of one family, TPUs run one at twice the speed of GPUs, the other at a quarter.
    const of = (changed: object) => {
      const row = observe({ ...alone.observation.measurement, ...changed });
      if ('unmapped' in row) throw new Error(row.unmapped);
      return { observation: row, weight: 4 };
    };
    const both = [
      ...evidence,
      of({ device: 'tpu-v4', value: 1600 }),
      of({ workload: 'retinanet', round: 'training v3.0', value: 100 }),
      of({ workload: 'retinanet', round: 'training v3.0', value: 25, device: 'tpu-v4' }),
    ];
    const termsFrom = (rows: typeof evidence) =>
      fitTerms(rows, blank, { sigma: 0.12, iterations: 20 });
    expect(termsFrom(evidence).terms[affinity]).toBeCloseTo(0, 6);
    expect(termsFrom(both).terms[affinity]).toBeGreaterThan(0.05);
  });

  test('stays at its priors without evidence', () => {
    expect(fitTerms([], blank, { sigma: 0.12, iterations: 5 }).terms).toEqual({});
  });

  test('moves little for a row that is off by a factor of a hundred', () => {
    const [odd] = observations;
    if (odd === undefined) throw new Error('no rows');
    const wild = { observation: { ...odd, measuredSpeed: odd.measuredSpeed * 100 }, weight: 1 };
    const shaken = fitTerms([...evidence, wild], blank, { sigma: 0.12, iterations: 20 });
    expect(Math.max(...error(shaken))).toBeLessThan(Math.max(...error(fitted)) + 0.5);
  });

  test('takes one model that runs at a twentieth for that model’s own work, not for its platform’s', () => {
    const odd = observations.map((each) => ({
      observation: {
        ...each,
        run: { ...each.run, model: { ...each.run.model, id: 'odd' } },
        measuredSpeed: each.measuredSpeed / 20,
      },
      weight: 1,
    }));
    const { terms } = fitTerms([...evidence, ...odd], blank, { sigma: 0.12, iterations: 40 });
    expect(terms['flop/odd/train']).toBeLessThan(-0.9 * Math.log(20));
    expect(Math.abs(terms['flop/resnet-50/train'] ?? 0)).toBeLessThan(0.1);
  });
});
