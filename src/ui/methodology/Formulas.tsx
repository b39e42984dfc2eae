import { FORMULAS } from '../../catalog/formulas';
import { FORMULA_TEXTS as TEXT } from '../../messages/formulas';
import { workloadNamed } from '../../performance/backtest/workloads';
import { CALIBRATION } from '../../performance/calibration';
import { formatCount, formatPercent } from '../../units/format';
import { Section } from '../kit/Section';
import { SourceLinks } from '../sources/SourceLinks';
import { statedNumber } from './statedConstants';
import { NETWORK_FACTORS, TERM_KINDS } from './termKinds';

const { terms, constants, spread } = CALIBRATION;
const FACTS = {
  terms: formatCount(Object.keys(terms).length),
  kinds: formatCount(TERM_KINDS.length),
  sharpness: String(constants.roofSharpness),
  networks: NETWORK_FACTORS.map(
    ({ platform, factor }) => `${TEXT.platforms[platform] ?? platform} ${factor.toFixed(2)}`,
  ).join(', '),
  worthSplitting: formatPercent(statedNumber('WORTH_SPLITTING') - 1),
  expertChips: formatCount(statedNumber('MOST_EXPERT_CHIPS')),
  batchedTflop: formatCount(statedNumber('BATCHED_FLOP') / 1e12),
  ordinaryWeight: String(statedNumber('ORDINARY_WEIGHT')),
  bertTokens: formatCount(workloadNamed('BERT', 'train', '')?.contextTokens ?? Number.NaN),
  unseenDevice: spread.unseenDevice.toFixed(2),
  unseenArchitecture: spread.unseenArchitecture.toFixed(2),
};

export function Formulas() {
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <ol className="formulas">
        {FORMULAS.map(({ id, sources }) => {
          const { name, formula, text } = TEXT.list[id];
          return (
            <li key={id}>
              <details>
                <summary>
                  <h3>{name}</h3>
                  <code className="formula">{formula}</code>
                </summary>
                <p>{typeof text === 'string' ? text : text(FACTS)}</p>
                <SourceLinks ids={sources} />
              </details>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
