import type { EvidenceItem } from '../../catalog/evidence';
import { RESULT } from '../../messages/result';
import { formatDate } from '../../units/format';
import { isSourceId, SourceLinks } from './SourceLinks';

export type EvidenceById = ReadonlyMap<string, EvidenceItem>;

interface EvidenceListProps {
  /** Ids of items or of sources. */
  ids: readonly string[];
  evidence: EvidenceById;
}

/**
 * On demand: items with what they speak for, when they were seen and how far to trust them, then
 * bare sources.
 */
export function EvidenceList({ ids, evidence }: EvidenceListProps) {
  const distinct = [...new Set(ids)];
  const items = distinct.flatMap((id) => evidence.get(id) ?? []);
  const sources = distinct.filter(isSourceId);
  const count = items.length + sources.length;
  if (count === 0) return null;
  return (
    <details>
      <summary>{RESULT.evidence.title(count)}</summary>
      {items.length > 0 && (
        <ul className="evidence">
          {items.map((item) => (
            <li key={item.id}>
              <span className={`tag ${item.favours ?? ''}`}>
                {RESULT.evidence.favours[item.favours ?? 'level']}
              </span>{' '}
              {item.statement}
              <p className="fine">{circumstances(item)}</p>
              <SourceLinks ids={item.sources} />
            </li>
          ))}
        </ul>
      )}
      <SourceLinks ids={sources} />
    </details>
  );
}

function circumstances({ grade, observed, architecture }: EvidenceItem): string {
  return [
    RESULT.evidence.grades[grade],
    RESULT.evidence.observed(formatDate(observed)),
    architecture && RESULT.evidence.seenOn(architecture),
  ]
    .filter(Boolean)
    .join(' · ');
}
