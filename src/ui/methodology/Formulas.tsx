import { FORMULAS } from '../../catalog/formulas';
import { METHODOLOGY } from '../../messages/methodology';
import { CALIBRATION } from '../../performance/calibration';
import { formatCount } from '../../units/format';
import { Section } from '../kit/Section';
import { SourceLinks } from '../sources/SourceLinks';
import { TERM_KINDS } from './termKinds';

const TEXT = METHODOLOGY.formulas;
const TEXTS = TEXT.list({
  terms: formatCount(Object.keys(CALIBRATION.terms).length),
  kinds: formatCount(TERM_KINDS.length),
  sharpness: String(CALIBRATION.constants.roofSharpness),
});

export function Formulas() {
  return (
    <Section title={TEXT.title}>
      <ol className="formulas">
        {FORMULAS.map(({ id, sources }) => {
          const { name, formula, text } = TEXTS[id];
          return (
            <li key={id}>
              <h3>{name}</h3>
              <p className="formula">{formula}</p>
              <p>{text}</p>
              <SourceLinks ids={sources} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
