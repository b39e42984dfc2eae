import fc from 'fast-check';
import type { Answers } from '../../src/questionnaire/answers';
import { completeAnswers } from './randomAnswers';

/** Orders of magnitude between the limits, equally likely. */
const between = (low: number, high: number) =>
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((at) => Math.max(1, Math.round(low * (high / low) ** at)));

/** Left out `of` times for each time that it is given. */
const perhaps = <Value>(value: fc.Arbitrary<Value>, of = 1) =>
  fc.oneof({ weight: 1, arbitrary: value }, { weight: of, arbitrary: fc.constant(undefined) });

/**
 * Answers under which both sides often have a chance. Of wholly random ones nearly all rule a side
 * out, so that rules about shifts would hold for want of anything to shift. What is left out has no
 * distribution to draw from, so one completion is all there is and a decision is quick.
 */
export const contestedAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    completeAnswers,
    fc.record({
      task: fc.constantFrom('pretrain', 'finetune', 'serve', 'batch'),
      framework: fc.constantFrom('pytorch', 'jax', 'jax', 'tensorflow'),
      kernels: fc.constantFrom('none', 'none', 'portable'),
      also: fc.constantFrom([], [], [], ['frameworks']),
      shapes: fc.constantFrom('static', 'static', 'bounded', 'dynamic'),
      team: fc.constantFrom('xla', 'xla', 'cuda', 'both', 'new'),
      loop: fc.constantFrom('stable', 'stable', 'research'),
      where: fc.constantFrom(
        ['gcp'],
        ['gcp', 'aws'],
        ['gcp', 'aws', 'azure', 'other-cloud'],
        ['gcp', 'on-prem', 'workstation'],
      ),
      params: between(1e6, 1e12),
      active: between(1e6, 1e11),
      tables: between(1, 1e4),
      context: between(128, 32_768),
      amount: between(1e6, 1e13),
      batch: perhaps(between(8, 4096)),
      deadline: between(1, 365),
      rate: between(1, 1e5),
      input: between(16, 1e4),
      output: between(1, 2000),
      latency: between(10, 1000),
      chips: between(4, 256),
      owned: perhaps(fc.constantFrom('tpu-v3', 'v100-16gb-sxm2', 'h100-sxm'), 9),
      'owned-count': between(1, 64),
    }),
  )
  .map(([random, likely]) => {
    const answers = Object.entries({ ...random, ...likely });
    return Object.fromEntries(answers.filter(([, value]) => value !== undefined)) as Answers;
  });
