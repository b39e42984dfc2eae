import { APP } from '../../messages/app';
import { METHODOLOGY } from '../../messages/methodology';
import calibration from '../../performance/calibration.json';
import measured from '../../performance/measured.json';
import { measuredPairs, measuredRows } from '../../performance/measuredRows';
import { formatDate } from '../../units/format';
import { useTitle } from '../kit/useTitle';
import { Accuracy } from './Accuracy';
import { ArticleRules } from './ArticleRules';
import { Bibliography } from './Bibliography';
import { BlindSpots } from './BlindSpots';
import { Constants } from './Constants';
import { Formulas } from './Formulas';
import { GroupErrors } from './GroupErrors';
import { Headline } from './Headline';
import { Measured } from './Measured';
import { MlperfNotice } from './MlperfNotice';
import { Reliability } from './Reliability';
import './methodology.css';

const ROWS = measuredRows(measured);
const PAIRS = measuredPairs(measured);

/** How the verdicts are computed and how wrong they are, from the data and the code that do it. */
export function MethodologyPage({ back }: { back: string }) {
  useTitle(APP.title(METHODOLOGY.title));
  return (
    <article className="result methodology">
      <header>
        <p>
          <a href={back}>{METHODOLOGY.back}</a>
        </p>
        <h1 tabIndex={-1}>{METHODOLOGY.title}</h1>
        <Headline />
        <p>{METHODOLOGY.made(formatDate(calibration.asOf))}</p>
      </header>
      <Measured rows={ROWS} />
      <Accuracy rows={ROWS} />
      <Reliability rows={ROWS} pairs={PAIRS} />
      <GroupErrors rows={ROWS} />
      <BlindSpots rows={ROWS} />
      <Formulas />
      <Constants />
      <ArticleRules />
      <MlperfNotice rows={ROWS} />
      <Bibliography />
    </article>
  );
}
