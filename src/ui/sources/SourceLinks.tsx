import { SOURCES, type SourceId } from '../../catalog/sources';
import { RESULT } from '../../messages/result';
import { formatDate } from '../../units/format';

/** Titles with their links, in one line of small print. */
export function SourceLinks({ ids }: { ids: readonly SourceId[] }) {
  if (ids.length === 0) return null;
  return (
    <p className="source-links">
      {RESULT.sources.of}{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <SourceTitle id={id} />
          {SOURCES[id].published && `, ${formatDate(SOURCES[id].published)}`}
        </span>
      ))}
    </p>
  );
}

export function SourceTitle({ id }: { id: SourceId }) {
  const { title, url } = SOURCES[id];
  if (url === null) return <>{title}</>;
  // A new tab: inside a frame most sites refuse to be shown.
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}

export const isSourceId = (id: string): id is SourceId => Object.hasOwn(SOURCES, id);
