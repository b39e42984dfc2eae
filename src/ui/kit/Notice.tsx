import type { ReactNode } from 'react';
import { Button } from './Button';

interface NoticeProps {
  title: string;
  dismiss: string;
  onDismiss: () => void;
  children: ReactNode;
}

export function Notice({ title, dismiss, onDismiss, children }: NoticeProps) {
  return (
    <section className="notice" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      <Button look="link" onClick={onDismiss}>
        {dismiss}
      </Button>
    </section>
  );
}
