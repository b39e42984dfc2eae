import { useEffect, useRef } from 'react';

interface ErrorSummaryProps {
  title: string;
  /** Field id and what is wrong with it, in the order of the page. */
  errors: readonly { id: string; message: string }[];
  /** Goes up with each failed attempt, so that focus returns here on every one. */
  attempt: number;
}

const ABOVE_PX = 24;

/** What has to be put right, at the top, with focus; each line leads to its field. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt === 0 || box.current === null) return;
    // By hand, for the browser would scroll the page around a frame as well.
    box.current.focus({ preventScroll: true });
    window.scrollBy({ top: box.current.getBoundingClientRect().top - ABOVE_PX });
  }, [attempt]);
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
