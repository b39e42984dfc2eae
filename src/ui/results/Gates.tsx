import { SIDES, type Side } from '../../catalog/vocabulary';
import { SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import type { Gate } from '../../recommendation/report';
import { SourceLinks } from '../sources/SourceLinks';

/** What rules a side out, apart from all scores. */
export function Gates({ gates }: { gates: readonly Gate[] }) {
  if (gates.length === 0) return null;
  return (
    <section className="gates" aria-label={RESULT.gates.title}>
      {SIDES.map((side) => (
        <SideGates key={side} side={side} gates={gates.filter((gate) => gate.side === side)} />
      ))}
    </section>
  );
}

function SideGates({ side, gates }: { side: Side; gates: readonly Gate[] }) {
  if (gates.length === 0) return null;
  return (
    <div className={`gate ${side}`}>
      <h2 className="side-name">{RESULT.gates.of(SIDE_NAMES[side])}</h2>
      <ul>
        {gates.map((gate) => (
          <li key={gate.id}>
            <p>{gate.because}</p>
            <p>
              <strong>{RESULT.gates.lift}</strong> {gate.lift}
            </p>
            <SourceLinks ids={gate.sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}
