import { APP } from '../messages/app';
import { useSession } from '../state/session';
import { Button } from '../ui/kit/Button';
import { LazyPart } from '../ui/kit/LazyPart';

const { title, waiting, failed, retry } = APP.lean;
const ENOUGH_ANSWERS = 2;

/** Where the answers so far lean and how sure that is; from the second answer on. */
export function LeanPanel() {
  const count = useSession((session) => Object.keys(session.answers).length);
  return (
    <aside className="lean" aria-label={title}>
      {count >= ENOUGH_ANSWERS && (
        <LazyPart
          load={() => import('./Lean')}
          waiting={<p className="waiting">{waiting}</p>}
          failed={(again) => (
            <p>
              {failed}{' '}
              <Button look="link" onClick={again}>
                {retry}
              </Button>
            </p>
          )}
        >
          {({ Lean }) => <Lean />}
        </LazyPart>
      )}
    </aside>
  );
}
