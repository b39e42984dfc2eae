import { METHODOLOGY } from '../../messages/methodology';
import calibration from '../../performance/calibration.json';
import { formatCount, formatPercent } from '../../units/format';
import { LEFT_OUT } from './accuracyFigures';
import { timesText } from './errorFigures';

const TEXT = METHODOLOGY.headline;

/** The error at first sight: three figures, beside those of the data sheets. */
export function Headline() {
  const { ratioError, pairs, baseline } = calibration.accuracy[LEFT_OUT];
  const rows = [
    [TEXT.speed, timesText(ratioError), METHODOLOGY.accuracy.missing],
    [TEXT.ratio(formatCount(pairs.n)), timesText(pairs.pairError), timesText(baseline.pairError)],
    [
      TEXT.winner(formatCount(pairs.winnerOf)),
      formatPercent(pairs.winner),
      formatPercent(baseline.winner),
    ],
  ] as const;
  return (
    <>
      <p className="result-summary">{METHODOLOGY.lede(formatCount(calibration.accuracy.rows))}</p>
      <table className="figures headline">
        <caption>{TEXT.caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{TEXT.model}</th>
            <th scope="col">{TEXT.sheets}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, model, sheets]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{model}</td>
              <td>{sheets}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
