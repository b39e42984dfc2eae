import { APP } from '../messages/app';
import { STEP_TITLES } from '../messages/questions';
import { linkOf } from '../state/addressBar';
import { useSession } from '../state/session';
import { Broken } from '../ui/kit/Broken';
import { LazyPart } from '../ui/kit/LazyPart';
import { StartAgain } from '../ui/wizard/StartAgain';
import { StartPage } from '../ui/wizard/StartPage';
import { StepLink } from '../ui/wizard/StepLink';
import { Wizard } from '../ui/wizard/Wizard';
import { Arrived } from './Arrived';
import { FrameFooter } from './FrameFooter';
import { LeanPanel } from './LeanPanel';
import { LinkIssues } from './LinkIssues';
import { screenOf } from './screen';
import { useAnchor } from './useAnchor';

interface AppProps {
  /** To the page before in the browser's history; false where there is none of ours. */
  back: () => boolean;
}

/** The page around the screens. */
export function App({ back }: AppProps) {
  const session = useSession();
  const { embed } = session.host;
  const anchor = useAnchor();
  const screen = isPlace(anchor) ? anchor : screenOf(session);
  const isFramed = embed !== undefined;
  return (
    <div className={isFramed ? 'page framed' : 'page'}>
      {!isFramed && <Masthead screen={screen} />}
      <main id="main" tabIndex={-1}>
        <LinkIssues />
        {screen === 'start' && (
          <>
            <StartPage />
            <Arrived />
          </>
        )}
        {screen === 'result' && (
          <LazyPart
            load={() => import('./Result')}
            waiting={<p className="waiting">{APP.result.waiting}</p>}
            failed={(retry) => <Broken retry={retry} />}
          >
            {({ Result }) => (
              <>
                <Result />
                <Arrived />
              </>
            )}
          </LazyPart>
        )}
        {screen === 'embedding' && (
          <LazyPart
            load={() => import('../ui/embedding/EmbedPage')}
            waiting={<p className="waiting">{APP.embedding.waiting}</p>}
            failed={(retry) => <Broken retry={retry} />}
          >
            {({ EmbedPage }) => (
              <EmbedPage
                answers={session.answers}
                site={siteAddress()}
                back={`./${linkOf(session)}`}
              />
            )}
          </LazyPart>
        )}
        {screen === 'methodology' && (
          <LazyPart
            load={() => import('../ui/methodology/MethodologyPage')}
            waiting={<p className="waiting">{APP.methodology.waiting}</p>}
            failed={(retry) => <Broken retry={retry} />}
          >
            {({ MethodologyPage }) => <MethodologyPage back={`./${linkOf(session)}`} />}
          </LazyPart>
        )}
        {screen !== 'start' && screen !== 'result' && !isPlace(screen) && (
          <Wizard step={screen} back={back} aside={<LeanPanel />} arrived={<Arrived />} />
        )}
      </main>
      {isFramed ? (
        <FrameFooter />
      ) : (
        <footer className="colophon">
          <p>{APP.footer}</p>
          {/* Not from ? on: this is no other state of the page, so the browser follows it. */}
          <p className="places">
            <a href={`./${linkOf(session)}#methodology`}>{APP.methodology.link}</a>
            <a href={`./${linkOf(session)}#embedding`}>{APP.embedding.link}</a>
          </p>
        </footer>
      )}
    </div>
  );
}

/** Beside the questions and the result, named after # in the address. */
const PLACES = ['embedding', 'methodology'] as const;
type Place = (typeof PLACES)[number];

const isPlace = (screen: string): screen is Place => PLACES.some((place) => place === screen);

/** Of the folder that the page is in. */
const siteAddress = () => new URL('.', window.location.href).href;

function Masthead({ screen }: { screen: ReturnType<typeof screenOf> | Place }) {
  return (
    <header className={screen === 'start' ? undefined : 'masthead'}>
      <a className="skip" href="#main">
        {APP.skip}
      </a>
      {screen !== 'start' && (
        <>
          <p className="wordmark">{APP.name}</p>
          <div className="actions">
            {screen === 'result' && <StepLink step="review">{STEP_TITLES.review}</StepLink>}
            <StartAgain />
          </div>
        </>
      )}
    </header>
  );
}
