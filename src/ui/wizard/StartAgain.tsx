import { useRef } from 'react';
import { WIZARD } from '../../messages/wizard';
import { useSession } from '../../state/session';
import { Button } from '../kit/Button';
import { ConfirmDialog } from '../kit/ConfirmDialog';

/** Asks first: the answers would be gone from the page. */
export function StartAgain() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useSession((session) => session.open);
  return (
    <>
      <Button look="link" onClick={() => dialog.current?.showModal()}>
        {WIZARD.startAgain}
      </Button>
      <ConfirmDialog ref={dialog} {...WIZARD.again} onConfirm={() => open({}, null)} />
    </>
  );
}
