import { RESULT } from '../../messages/result';
import type { Flip, Report, Verdict } from '../../recommendation/report';
import { Section } from '../kit/Section';

const TEXT = RESULT.flips;

interface WhatWouldChangeProps {
  report: Report;
  isExploring: boolean;
  href: (link: string) => string;
}

/** The changes of answers that turn the verdict, by where they lead. */
export function WhatWouldChange({ report: { flips }, isExploring, href }: WhatWouldChangeProps) {
  return (
    <Section title={TEXT.title}>
      {/* Spoken once, when the search is over; what was found stands below. */}
      <p role="status" className="spoken">
        {!isExploring && TEXT.found(flips.length)}
      </p>
      {isExploring && <p className="looking">{TEXT.looking}</p>}
      {!isExploring && flips.length === 0 && <p className="lead">{TEXT.none}</p>}
      {flips.length > 0 && <p className="lead">{TEXT.lead}</p>}
      {byVerdict(flips).map(([verdict, group]) => (
        <div key={verdict}>
          <h3>{TEXT.leadsTo[verdict]}</h3>
          <ul className="flips">
            {group.map((flip) => (
              <li key={flip.link}>
                <a href={href(flip.link)}>{flip.text}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** In the order of the nearest flip of each. */
function byVerdict(flips: readonly Flip[]): [Verdict, Flip[]][] {
  const groups = new Map<Verdict, Flip[]>();
  for (const flip of flips) groups.set(flip.verdict, [...(groups.get(flip.verdict) ?? []), flip]);
  return [...groups];
}
