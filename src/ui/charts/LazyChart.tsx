import { Component, type ReactNode, Suspense, use, useState } from 'react';
import { RESULT } from '../../messages/result';

/** A chunk that hangs never rejects by itself. */
const PATIENCE_MS = 8000;

const impatient = <Module,>(arriving: Promise<Module>): Promise<Module> =>
  Promise.race([
    arriving,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the chart took too long')), PATIENCE_MS);
    }),
  ]);

interface Props<Module> {
  load: () => Promise<Module>;
  children: (module: Module) => ReactNode;
}

/**
 * A chart whose code arrives on its own. Until it does, or where it never does, the page stands
 * without it: every chart has its table outside.
 */
export function LazyChart<Module>({ load, children }: Props<Module>) {
  const [attempt, setAttempt] = useState(() => ({ module: impatient(load()), count: 1 }));
  const retry = () => setAttempt({ module: impatient(load()), count: attempt.count + 1 });
  return (
    <ChartBoundary key={attempt.count} failed={<Failed onRetry={retry} />}>
      <Suspense fallback={<p className="chart-note">{RESULT.chart.loading}</p>}>
        <Arrived module={attempt.module}>{children}</Arrived>
      </Suspense>
    </ChartBoundary>
  );
}

function Arrived<Module>({
  module,
  children,
}: {
  module: Promise<Module>;
  children: (module: Module) => ReactNode;
}) {
  return children(use(module));
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <p className="chart-note" role="status">
      {RESULT.chart.failed}{' '}
      <button type="button" className="link-button" onClick={onRetry}>
        {RESULT.chart.retry}
      </button>
    </p>
  );
}

class ChartBoundary extends Component<{ failed: ReactNode; children: ReactNode }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
