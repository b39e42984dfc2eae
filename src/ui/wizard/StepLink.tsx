import type { ReactNode } from 'react';
import type { StepId } from '../../questionnaire/questions';
import { linkOf } from '../../state/addressBar';
import { useSession } from '../../state/session';

interface StepLinkProps {
  step: StepId;
  className?: string | undefined;
  isCurrent?: boolean;
  children: ReactNode;
}

/** A real link, which opens in a new tab too; the address bar keeps a plain click on the page. */
export function StepLink({ step, className, isCurrent, children }: StepLinkProps) {
  const session = useSession();
  return (
    <a
      className={className}
      href={linkOf({ ...session, step })}
      aria-current={isCurrent ? 'step' : undefined}
    >
      {children}
    </a>
  );
}
