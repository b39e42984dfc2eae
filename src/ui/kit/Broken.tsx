import { APP } from '../../messages/app';
import { Button } from './Button';

/** Stands in for a part that did not load. Older browsers need the reload: they remember a failure. */
export function Broken({ retry }: { retry: () => void }) {
  const { title, text, retry: again, reload } = APP.broken;
  return (
    <section role="alert" className="broken">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      <div className="actions">
        <Button look="primary" onClick={retry}>
          {again}
        </Button>
        <Button onClick={() => window.location.reload()}>{reload}</Button>
      </div>
    </section>
  );
}
