import { METHODOLOGY } from '../../messages/methodology';
import calibration from '../../performance/calibration.json';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount } from '../../units/format';
import { Section } from '../kit/Section';
import { isOverfitted, KINDS, LEFT_OUT, sheetsAreCloser } from './accuracyFigures';
import { type Column, ErrorTable } from './ErrorTable';
import { inferenceOf, timesText, tpuInferenceOf } from './errorFigures';
import { statedNumber } from './statedConstants';

const TEXT = METHODOLOGY.accuracy;
const { accuracy } = calibration;

/** The figures of the backtest, fitted and unseen, beside those of the data sheets. */
export function Accuracy({ rows }: { rows: readonly MeasuredRow[] }) {
  const { betweenSubmitters, betweenRounds } = accuracy;
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <ErrorTable title={TEXT.caption} kinds={['all']} columns={['speed', 'ratio', 'winner']} />
      <p className="fine">{TEXT.pairsNote(timesText(statedNumber('LEAST_GAP')))}</p>
      <Evidence rows={rows} />
      <Overfit />
      <p className="fine">
        {TEXT.floor({
          half: timesText(betweenSubmitters.median),
          tenth: timesText(betweenSubmitters.ninetieth),
          nextHalf: timesText(betweenRounds.median),
          nextTenth: timesText(betweenRounds.ninetieth),
        })}
      </p>
      <ByKind title={TEXT.speedsByKind} columns={['speed', 'range']} />
      <ByKind title={TEXT.ratiosByKind} columns={['ratio', 'winner', 'brier']} />
    </Section>
  );
}

function ByKind({ title, columns }: { title: string; columns: readonly Column[] }) {
  return (
    <details>
      <summary>{title}</summary>
      {columns.includes('brier') && <p className="fine">{TEXT.brierNote}</p>}
      <ErrorTable title={title} kinds={KINDS} columns={columns} />
    </details>
  );
}

/** How far the fit knows its rows by heart, and how far the left-out figures flatter. */
function Overfit() {
  const fitted = accuracy.inSample.pairs.pairError;
  const unseen = accuracy[LEFT_OUT].pairs.pairError;
  const { leftOutByRoundAndWorkload: round, leftOutByModel: model } = accuracy.refits;
  return (
    <>
      <p>
        {TEXT.overfit({
          fitted: timesText(fitted),
          unseen: timesText(unseen),
          isMuch: isOverfitted(fitted, unseen),
        })}
      </p>
      <p className="fine">
        {TEXT.steps({
          fits: formatCount(round.fits),
          stepped: timesText(round.stepped),
          refitted: timesText(round.refitted),
          steppedModel: timesText(model.stepped),
          refittedModel: timesText(model.refitted),
        })}
      </p>
    </>
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
