import { FRAME } from '../messages/embed';
import { linkOf } from '../state/addressBar';
import { useSession } from '../state/session';

/** Out of the frame, to the same place on the full page, which has no look of the host's. */
export function FrameFooter() {
  const session = useSession();
  return (
    <p className="frame-footer">
      <a href={`./${linkOf({ ...session, host: {} })}`} target="_blank" rel="noopener">
        {FRAME.openFull}
      </a>
    </p>
  );
}
