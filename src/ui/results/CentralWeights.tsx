import { CRITERIA, SIDES, type Side } from '../../catalog/vocabulary';
import { CRITERION_NAMES, SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import type { Report } from '../../recommendation/report';
import { recordOf, type Weights } from '../../scoring/weights';
import { formatPercent } from '../../units/format';
import { emphasised } from './emphasised';

const TEXT = RESULT.central;

/** For whose priorities each side comes out ahead, in words and then in figures. */
export function CentralWeights({ report }: { report: Report }) {
  const { centralWeights, criteria } = report;
  if (!centralWeights) return null;
  const own = recordOf((id) => criteria.find((each) => each.id === id)?.weight ?? 0);
  return (
    <div className="central-weights">
      <h3>{TEXT.title}</h3>
      {SIDES.map((side) => (
        <p key={side}>{sentence(side, centralWeights[side], own)}</p>
      ))}
      <details>
        <summary>{TEXT.details}</summary>
        <table className="criteria-table">
          <caption>{TEXT.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{RESULT.criteria.criterion}</th>
              <th scope="col">{TEXT.yours}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col" className={`side-name ${side}`}>
                  {SIDE_NAMES[side]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CRITERIA.map((id) => (
              <tr key={id}>
                <th scope="row">{CRITERION_NAMES[id]}</th>
                <td>{formatPercent(own[id])}</td>
                {SIDES.map((side) => (
                  <td key={side}>{percentOf(centralWeights[side]?.[id])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const percentOf = (weight: number | undefined): string =>
  weight === undefined ? '–' : formatPercent(weight);

function sentence(side: Side, central: Weights | null, own: Weights): string {
  const name = SIDE_NAMES[side];
  if (!central) return TEXT.never(name);
  const criteria = emphasised(central, own).map((id) => CRITERION_NAMES[id].toLowerCase());
  return criteria.length > 0 ? TEXT.ahead(name, criteria.join(TEXT.and)) : TEXT.asYours(name);
}
