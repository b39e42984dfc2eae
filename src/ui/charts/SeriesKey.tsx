import { SIDE_NAMES } from '../../messages/report';
import './charts.css';

/** How the sides are drawn: by line and marker, by marker alone in a scatter, never by colour alone. */
export function SeriesKey({ areDots = false }: { areDots?: boolean }) {
  return (
    <p className="series-key" aria-hidden="true">
      <span>
        <svg width="36" height="12" aria-hidden="true">
          {areDots || <path d="M0 6H36" stroke="var(--gpu)" strokeWidth="2" />}
          <circle cx="18" cy="6" r="4" fill="var(--gpu)" />
        </svg>
        {SIDE_NAMES.gpu}
      </span>
      <span>
        <svg width="36" height="12" aria-hidden="true">
          {areDots || (
            <path d="M0 6H36" stroke="var(--tpu)" strokeWidth="2" strokeDasharray="6 4" />
          )}
          <rect x="14" y="2" width="8" height="8" fill="var(--tpu)" />
        </svg>
        {SIDE_NAMES.tpu}
      </span>
    </p>
  );
}
