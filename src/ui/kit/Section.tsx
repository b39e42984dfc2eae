import { type ReactNode, useId } from 'react';
import './report.css';

/** A titled part of the result; on wide pages the title stands in the margin. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="result-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="result-body">{children}</div>
    </section>
  );
}
