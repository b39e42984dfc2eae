import { SOURCES, type SourceId } from '../../catalog/sources';
import { RESULT } from '../../messages/result';
import type { Assumption } from '../../recommendation/report';
import { formatDate } from '../../units/format';
import { Section } from '../kit/Section';
import { SourceLinks, SourceTitle } from '../sources/SourceLinks';

const TEXT = RESULT.sources;

export function Assumptions({ assumptions }: { assumptions: readonly Assumption[] }) {
  if (assumptions.length === 0) return null;
  return (
    <Section title={RESULT.assumptions.title}>
      <ul className="plain-list">
        {assumptions.map(({ text, sources }) => (
          <li key={text}>
            {text} <SourceLinks ids={sources.filter((id) => id !== 'assumption')} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Everything that the figures rest on; what rests on nothing is said to. */
export function SourceList({ sources }: { sources: readonly SourceId[] }) {
  if (sources.length === 0) return null;
  return (
    <Section title={TEXT.title}>
      <ul className="source-list">
        {sources.map((id) => (
          <li key={id}>
            <SourceTitle id={id} /> <span className="fine">{provenance(id)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function provenance(id: SourceId): string {
  if (id === 'unsourced') return TEXT.unsourced;
  const { publisher, published, accessed, url } = SOURCES[id];
  return [
    publisher,
    published && TEXT.published(formatDate(published)),
    TEXT.accessed(formatDate(accessed)),
    url === null && id !== 'assumption' && TEXT.noPage,
  ]
    .filter(Boolean)
    .join(' · ');
}
