import { METHODOLOGY } from '../../messages/methodology';
import { Section } from '../kit/Section';

export function BlindSpots() {
  return (
    <Section title={METHODOLOGY.blind.title}>
      <ul className="plain-list">
        {METHODOLOGY.blind.list.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
