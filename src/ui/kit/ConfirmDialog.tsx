import { type RefObject, useId } from 'react';
import { Button } from './Button';

interface ConfirmDialogProps {
  /** The caller opens it with `showModal()`. */
  ref: RefObject<HTMLDialogElement | null>;
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
}

/** The platform's modal dialog: it keeps focus inside, closes on Escape and gives focus back. */
export function ConfirmDialog({
  ref,
  title,
  text,
  confirm,
  cancel,
  onConfirm,
}: ConfirmDialogProps) {
  const id = useId();
  return (
    <dialog ref={ref} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <div className="actions">
        <Button
          look="primary"
          onClick={() => {
            ref.current?.close();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
        <Button onClick={() => ref.current?.close()}>{cancel}</Button>
      </div>
    </dialog>
  );
}
