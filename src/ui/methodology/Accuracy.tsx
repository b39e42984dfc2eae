import { METHODOLOGY } from '../../messages/methodology';
import calibration from '../../performance/calibration.json';
import { formatDate, formatPercent } from '../../units/format';
import { Section } from '../kit/Section';

const TEXT = METHODOLOGY.accuracy;
const { accuracy } = calibration;
const COLUMNS = ['inSample', 'leftOutByRoundAndWorkload', 'leftOutByDevice'] as const;
type Figures = (typeof accuracy)[(typeof COLUMNS)[number]];

const factor = (value: number): string => `${value.toFixed(2)}×`;

const ROWS: readonly [title: string, text: (figures: Figures) => string][] = [
  [TEXT.rows.ratioError, ({ ratioError }) => factor(ratioError)],
  [TEXT.rows.coverage, ({ coverage }) => formatPercent(coverage)],
  [TEXT.rows.pairError, ({ pairs }) => factor(pairs.pairError)],
  [TEXT.rows.winner, ({ pairs }) => formatPercent(pairs.winner)],
  [TEXT.rows.brier, ({ pairs }) => pairs.brier.toFixed(2)],
  [TEXT.rows.baselinePairError, ({ baseline }) => factor(baseline.pairError)],
  [TEXT.rows.baselineWinner, ({ baseline }) => formatPercent(baseline.winner)],
];

/** The figures of the backtest, fitted and unseen, beside those of the data sheets. */
export function Accuracy() {
  const { n, winnerOf } = accuracy.inSample.pairs;
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <table className="figures">
        <caption>{TEXT.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.figure}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {TEXT.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([title, text]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{text(accuracy[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">
        {TEXT.counts(
          accuracy.rows.toLocaleString('en-US'),
          String(n),
          String(winnerOf),
          formatDate(calibration.asOf),
        )}
      </p>
    </Section>
  );
}
