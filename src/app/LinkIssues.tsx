import { APP } from '../messages/app';
import { useSession } from '../state/session';
import { Notice } from '../ui/kit/Notice';

/** Names every part of the link that could not be used; nothing is replaced in silence. */
export function LinkIssues() {
  const { issues, dismissIssues } = useSession();
  if (issues.length === 0) return null;
  return (
    <Notice
      title={APP.issues.title(issues.length)}
      dismiss={APP.issues.dismiss}
      onDismiss={dismissIssues}
    >
      <ul>
        {issues.map(({ key, kind, raw, message }) => (
          <li key={`${key} ${kind} ${raw}`}>{message}</li>
        ))}
      </ul>
      <p>{APP.issues.kept}</p>
    </Notice>
  );
}
