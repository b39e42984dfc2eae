import type { ReactNode } from 'react';
import { RESULT } from '../../messages/result';
import { Button } from '../kit/Button';
import { LazyPart } from '../kit/LazyPart';
import './charts.css';

interface ChartPartProps<Module> {
  load: () => Promise<Module>;
  children: (module: Module) => ReactNode;
}

/** A chart whose code comes on its own. It may stay away: its figures stand beside it as text. */
export function ChartPart<Module>({ load, children }: ChartPartProps<Module>) {
  return (
    <LazyPart
      load={load}
      waiting={<p className="chart-note">{RESULT.chart.loading}</p>}
      failed={(retry) => (
        <p className="chart-note" role="status">
          {RESULT.chart.failed}{' '}
          <Button look="link" onClick={retry}>
            {RESULT.chart.retry}
          </Button>
        </p>
      )}
    >
      {children}
    </LazyPart>
  );
}
