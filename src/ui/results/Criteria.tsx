import { useId, useState } from 'react';
import { SIDES } from '../../catalog/vocabulary';
import { CRITERION_NAMES, SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import type { CriterionReport, Report } from '../../recommendation/report';
import { formatPercent, formatScore } from '../../units/format';
import { ChartPart } from '../charts/ChartPart';
import { SeriesKey } from '../charts/SeriesKey';
import { Section } from '../kit/Section';
import { type EvidenceById, EvidenceList } from '../sources/EvidenceList';
import { CentralWeights } from './CentralWeights';

const TEXT = RESULT.criteria;

export function Criteria({ report, evidence }: { report: Report; evidence: EvidenceById }) {
  return (
    <Section title={TEXT.title}>
      <div className="criteria">
        <figure className="criteria-figure">
          <ChartPart load={() => import('../charts/CriteriaRadar')}>
            {({ CriteriaRadar }) => <CriteriaRadar criteria={report.criteria} />}
          </ChartPart>
          <SeriesKey />
        </figure>
        <table className="criteria-table">
          <caption>{TEXT.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{TEXT.criterion}</th>
              <th scope="col">{TEXT.weight}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col" className={`side-name ${side}`}>
                  {SIDE_NAMES[side]}
                </th>
              ))}
            </tr>
          </thead>
          {report.criteria.map((criterion) => (
            <CriterionRows key={criterion.id} criterion={criterion} evidence={evidence} />
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {TEXT.score}
              </th>
              {SIDES.map((side) => (
                <td key={side}>{formatScore(report.suitability[side])}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <CentralWeights report={report} />
    </Section>
  );
}

interface CriterionRowsProps {
  criterion: CriterionReport;
  evidence: EvidenceById;
}

/** The figures, and on demand below them where they come from. */
function CriterionRows({ criterion, evidence }: CriterionRowsProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="disclosure"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {CRITERION_NAMES[criterion.id]}
          </button>
        </th>
        <td>{formatPercent(criterion.weight)}</td>
        {SIDES.map((side) => (
          <td key={side}>{formatScore(criterion[side].value)}</td>
        ))}
      </tr>
      <tr id={id} className="criterion-why" hidden={!isOpen}>
        <td colSpan={4}>
          {SIDES.map((side) => (
            <p key={side}>
              <span className={`tag ${side}`}>{SIDE_NAMES[side]}</span> {criterion[side].why}
            </p>
          ))}
          <EvidenceList
            ids={[...criterion.gpu.evidence, ...criterion.tpu.evidence]}
            evidence={evidence}
          />
        </td>
      </tr>
    </tbody>
  );
}
