import { METHODOLOGY } from '../../messages/methodology';
import measured from '../../performance/measured.json';
import { measuredPairs, measuredRows } from '../../performance/measuredRows';
import { formatQuantity } from '../../units/format';
import { useTitle } from '../kit/useTitle';
import { Accuracy } from './Accuracy';
import { ArticleRules } from './ArticleRules';
import { Bibliography } from './Bibliography';
import { BlindSpots } from './BlindSpots';
import { Constants } from './Constants';
import { Formulas } from './Formulas';
import { GroupErrors } from './GroupErrors';
import { Measured } from './Measured';
import { MlperfNotice } from './MlperfNotice';
import { Reliability } from './Reliability';
import './methodology.css';

const ROWS = measuredRows(measured);
const PAIRS = measuredPairs(measured);

/** How the verdicts are computed and how wrong they are, from the data and the code that do it. */
export function MethodologyPage() {
  useTitle(METHODOLOGY.title);
  return (
    <div className="page">
      <header className="masthead">
        <p className="wordmark">{METHODOLOGY.site}</p>
        <div className="actions">
          <a href="./">{METHODOLOGY.toQuestions}</a>
        </div>
      </header>
      <main>
        <article className="result methodology">
          <header>
            <h1>{METHODOLOGY.title}</h1>
            <p className="result-summary">
              {METHODOLOGY.lede(formatQuantity('count', ROWS.length))}
            </p>
          </header>
          <Accuracy />
          <Measured rows={ROWS} />
          <GroupErrors rows={ROWS} />
          <Reliability rows={ROWS} pairs={PAIRS} />
          <BlindSpots />
          <ArticleRules />
          <Formulas />
          <Constants />
          <MlperfNotice rows={ROWS} />
          <Bibliography />
        </article>
      </main>
    </div>
  );
}
