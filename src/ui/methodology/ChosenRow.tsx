import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount, formatRate } from '../../units/format';
import { factorOff, timesText } from './errorFigures';
import { RowSource } from './RowSource';

const TEXT = METHODOLOGY.measured;

/** One measurement in a sentence, with its source. */
export function ChosenRow({ row }: { row: MeasuredRow }) {
  return (
    <>
      <p>
        {TEXT.chosen({
          workload: row.workload,
          device: TEXT.perDevice(formatCount(row.chips), row.device),
          measured: formatRate(row.measured, row.metric),
          predicted: formatRate(row.predicted, row.metric),
          off: timesText(factorOff(row)),
        })}
      </p>
      <p className="source-links">
        <RowSource row={row} />
      </p>
    </>
  );
}
