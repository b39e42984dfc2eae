import { BLIND_SPOTS as TEXT } from '../../messages/blindSpots';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount } from '../../units/format';
import { Section } from '../kit/Section';
import { tpuInferenceOf } from './errorFigures';
import { isMlperfRound } from './MlperfNotice';

export function BlindSpots({ rows }: { rows: readonly MeasuredRow[] }) {
  const ofTpus = rows.filter(({ side }) => side === 'tpu');
  const reviewed = ofTpus.filter(({ round }) => isMlperfRound(round));
  const names = new Set(reviewed.map(({ device }) => device));
  const others = ofTpus.flatMap(({ device }) => (names.has(device) ? [] : device));
  const groups = TEXT.groups({
    tpuInference: formatCount(tpuInferenceOf(rows).length),
    tpuResults: formatCount(ofTpus.length),
    tpuMlperf: formatCount(reviewed.length),
    unreviewed: [...new Set(others)].join(', '),
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
