import { FORMULAS } from '../../catalog/formulas';
import { METHODOLOGY } from '../../messages/methodology';
import { Section } from '../kit/Section';
import { SourceLinks } from '../sources/SourceLinks';

const TEXT = METHODOLOGY.formulas;

export function Formulas() {
  return (
    <Section title={TEXT.title}>
      <ol className="formulas">
        {FORMULAS.map(({ id, sources }) => {
          const { name, formula, text } = TEXT.list[id];
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
