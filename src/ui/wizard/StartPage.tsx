import { APP } from '../../messages/app';
import { WIZARD } from '../../messages/wizard';
import { useSession } from '../../state/session';
import { Button } from '../kit/Button';
import { LazyPart } from '../kit/LazyPart';
import { useTitle } from '../kit/useTitle';
import './start.css';

const TEXT = WIZARD.start;

/** What it decides and for whom, the way in, results at one click, and the limits. */
export function StartPage() {
  const go = useSession((session) => session.go);
  useTitle(APP.name);
  return (
    <div className="start">
      <header>
        <h1 tabIndex={-1}>
          <span className="tpu">TPU</span> <em>{TEXT.or}</em> <span className="gpu">GPU</span>?
        </h1>
        <p className="lede">{TEXT.lede}</p>
        <div className="actions">
          <Button look="primary" onClick={() => go('work')}>
            {TEXT.begin}
          </Button>
          <p className="why">{TEXT.effort}</p>
        </div>
      </header>
      <section className="situations" aria-labelledby="examples">
        <h2 id="examples">{TEXT.examples}</h2>
        <p className="why">{TEXT.examplesNote}</p>
        {/* Not needed for the first question, so not in the first load. */}
        <LazyPart
          load={() => import('./Examples')}
          waiting={null}
          failed={(retry) => (
            <Button look="link" onClick={retry}>
              {TEXT.examplesFailed}
            </Button>
          )}
        >
          {({ Examples }) => <Examples />}
        </LazyPart>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{TEXT.limitsTitle}</h2>
        <ul className="limits">
          {TEXT.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
