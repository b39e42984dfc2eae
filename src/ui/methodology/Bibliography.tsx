import { SOURCES, type SourceId } from '../../catalog/sources';
import { METHODOLOGY } from '../../messages/methodology';
import { Section } from '../kit/Section';
import { isSourceId, SourceTitle } from '../sources/SourceLinks';

const TEXT = METHODOLOGY.bibliography;
const NO_DOCUMENT: readonly SourceId[] = ['assumption', 'unsourced'];

/** Every document that a figure, a price or a claim was read in, by publisher. */
export function Bibliography() {
  const ids = Object.keys(SOURCES)
    .filter(isSourceId)
    .filter((id) => !NO_DOCUMENT.includes(id))
    .sort((a, b) => SOURCES[a].publisher.localeCompare(SOURCES[b].publisher));
  return (
    <Section title={TEXT.title}>
      <details>
        <summary>{TEXT.count(ids.length)}</summary>
        <ul className="source-list">
          {ids.map((id) => (
            <li key={id}>
              {SOURCES[id].publisher}: <SourceTitle id={id} />{' '}
              <span className="fine">{SOURCES[id].published}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
