import { SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import type { Gate } from '../../recommendation/report';
import { SourceLinks } from './SourceLinks';

/** What rules a side out, apart from all scores. */
export function Gates({ gates }: { gates: readonly Gate[] }) {
  if (gates.length === 0) return null;
  return (
    <section className="gates" aria-label={RESULT.gates.title}>
      {gates.map((gate) => (
        <div key={`${gate.side}-${gate.id}`} className={`gate ${gate.side}`}>
          <h2 className="side-name">{RESULT.gates.of(SIDE_NAMES[gate.side])}</h2>
          <p>{gate.because}</p>
          <p>
            <strong>{RESULT.gates.lift}</strong> {gate.lift}
          </p>
          <SourceLinks ids={gate.sources} />
        </div>
      ))}
    </section>
  );
}
