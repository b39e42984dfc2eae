import { METHODOLOGY } from '../../messages/methodology';
import calibration from '../../performance/calibration.json';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount } from '../../units/format';
import { Section } from '../kit/Section';
import { timesText, tpuInferenceOf } from './errorFigures';

const TEXT = METHODOLOGY.blind;

export function BlindSpots({ rows }: { rows: readonly MeasuredRow[] }) {
  const groups = TEXT.groups({
    tpuInference: formatCount(tpuInferenceOf(rows).length),
    unseenModel: timesText(calibration.accuracy.leftOutByModel.ratioError),
  });
  return (
    <Section title={TEXT.title}>
      {groups.map(({ title, list }) => (
        <div key={title} className="blind">
          <h3>{title}</h3>
          <ul className="plain-list">
            {list.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
