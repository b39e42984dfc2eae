import { METHODOLOGY } from '../../messages/methodology';
import calibration from '../../performance/calibration.json';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount, formatDate, formatPercent } from '../../units/format';
import { Section } from '../kit/Section';
import { KINDS, LEFT_OUT, sheetsAreCloser, WAYS } from './accuracyFigures';
import { inferenceOf, timesText, tpuInferenceOf } from './errorFigures';
import { GroupRow } from './GroupRow';
import { PairTable } from './PairTable';
import { statedNumber } from './statedConstants';

const TEXT = METHODOLOGY.accuracy;
const { accuracy } = calibration;

/** The figures of the backtest, fitted and unseen, beside those of the data sheets. */
export function Accuracy({ rows }: { rows: readonly MeasuredRow[] }) {
  const { betweenSubmitters, betweenRounds } = accuracy;
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <SingleTable />
      <p className="fine">
        {TEXT.floor({
          half: timesText(betweenSubmitters.median),
          tenth: timesText(betweenSubmitters.ninetieth),
          nextHalf: timesText(betweenRounds.median),
          nextTenth: timesText(betweenRounds.ninetieth),
        })}
      </p>
      <PairTable title={TEXT.pairs.caption} kinds={['all', ...KINDS]} />
      <p className="fine">{TEXT.pairsNote(timesText(statedNumber('LEAST_GAP')))}</p>
      <Evidence rows={rows} />
      <details>
        <summary>{TEXT.pairs.rest}</summary>
        <PairTable
          title={TEXT.pairs.rest}
          kinds={KINDS}
          ways={['leftOutByDevice', 'leftOutByArchitecture', 'leftOutByModel']}
        />
      </details>
      <p className="fine">{TEXT.fitted(formatDate(calibration.asOf))}</p>
    </Section>
  );
}

/** Results one by one: in all, and of each kind as the scatter chart shows them. */
function SingleTable() {
  const kinds = accuracy[LEFT_OUT].byKind;
  return (
    <table className="figures">
      <caption>{TEXT.single.caption(formatCount(accuracy.rows))}</caption>
      <thead>
        <tr>
          <th scope="col">{TEXT.prediction}</th>
          <th scope="col">{TEXT.single.error}</th>
          <th scope="col">{TEXT.single.coverage}</th>
        </tr>
      </thead>
      <tbody>
        <GroupRow title={TEXT.single.all} columns={3} />
        {WAYS.map((way) => (
          <SingleRow key={way} name={TEXT.ways[way]} figures={accuracy[way]} />
        ))}
      </tbody>
      <tbody>
        <GroupRow title={TEXT.single.byKind(TEXT.ways[LEFT_OUT])} columns={3} />
        {KINDS.map((kind) => (
          <SingleRow key={kind} name={TEXT.kinds[kind]} figures={kinds[kind]} />
        ))}
      </tbody>
    </table>
  );
}

interface SingleRowProps {
  name: string;
  figures: { ratioError: number; coverage: number };
}

function SingleRow({ name, figures }: SingleRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{timesText(figures.ratioError)}</td>
      <td>{formatPercent(figures.coverage)}</td>
    </tr>
  );
}

/** What the figures by kind rest on, and where a reader of data sheets would do as well. */
function Evidence({ rows }: { rows: readonly MeasuredRow[] }) {
  const ofTpus = tpuInferenceOf(rows);
  const workloads = new Set(ofTpus.map(({ workload }) => workload));
  const { byKind } = accuracy[LEFT_OUT];
  return (
    <p>
      {TEXT.thinEvidence(
        formatCount(ofTpus.length),
        formatCount(inferenceOf(rows).length),
        formatCount(workloads.size),
      )}{' '}
      {KINDS.filter((kind) => sheetsAreCloser(byKind[kind]))
        .map((kind) =>
          TEXT.sheetsCloser(
            TEXT.kinds[kind],
            timesText(byKind[kind].pairs.pairError),
            timesText(byKind[kind].baseline.pairError),
          ),
        )
        .join(' ')}
    </p>
  );
}
