import { Component, type ReactNode, Suspense, use, useState } from 'react';

/** A chunk that hangs never rejects; without a limit its place would stay empty for ever. */
const PATIENCE_MS = 8000;

interface LazyPartProps<Module> {
  load: () => Promise<Module>;
  children: (module: Module) => ReactNode;
  waiting: ReactNode;
  /** Shown when loading or rendering failed; `retry` loads anew. */
  failed: (retry: () => void) => ReactNode;
}

/** A part of the page whose code comes later, and that may fail without taking the rest along. */
export function LazyPart<Module>({ load, children, waiting, failed }: LazyPartProps<Module>) {
  const [attempt, setAttempt] = useState(() => ({ count: 1, module: inTime(load()) }));
  const retry = () => setAttempt({ count: attempt.count + 1, module: inTime(load()) });
  return (
    <Boundary key={attempt.count} failed={failed(retry)}>
      <Suspense fallback={waiting}>
        <Loaded module={attempt.module}>{children}</Loaded>
      </Suspense>
    </Boundary>
  );
}

function Loaded<Module>(props: { module: Promise<Module>; children: (m: Module) => ReactNode }) {
  return props.children(use(props.module));
}

function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** React catches a failed render in class components only. */
class Boundary extends Component<{ failed: ReactNode; children: ReactNode }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
