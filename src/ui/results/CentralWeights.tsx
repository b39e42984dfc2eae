import { CRITERIA, type Criterion, SIDES, type Side } from '../../catalog/vocabulary';
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
      {sentences(centralWeights).map((text) => (
        <p key={text}>{text}</p>
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

function sentences(central: Record<Side, Weights | null>): readonly string[] {
  const { gpu, tpu } = central;
  if (!gpu || !tpu) {
    return SIDES.filter((side) => central[side]).map((side) => TEXT.always(SIDE_NAMES[side]));
  }
  const found = [
    aheadText('gpu', emphasised(gpu, tpu)),
    aheadText('tpu', emphasised(tpu, gpu)),
  ].filter((text) => text !== null);
  return found.length > 0 ? found : [TEXT.indifferent];
}

function aheadText(side: Side, criteria: readonly Criterion[]): string | null {
  if (criteria.length === 0) return null;
  const names = criteria.map((id) => CRITERION_NAMES[id].toLowerCase());
  return TEXT.ahead(SIDE_NAMES[side], names.join(TEXT.and));
}
