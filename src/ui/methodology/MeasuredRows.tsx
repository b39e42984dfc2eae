import { useState } from 'react';
import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount, formatRate } from '../../units/format';
import { Button } from '../kit/Button';
import { factorOff, timesText } from './errorFigures';
import { RowSource } from './RowSource';

const TEXT = METHODOLOGY.measured;
const COLUMNS = Object.values(TEXT.columns);
const PAGE = 25;

/** Measurements with their sources, the worst predicted first, some at a time. */
export function MeasuredRows({ rows }: { rows: readonly MeasuredRow[] }) {
  const [limit, setLimit] = useState(PAGE);
  const shown = [...rows].sort((a, b) => factorOff(b) - factorOff(a)).slice(0, limit);
  const title = TEXT.tableCaption(formatCount(shown.length), formatCount(rows.length));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={title}>
        <table className="measured-rows">
          <caption>{title}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and never change places
              <Row key={at} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {limit < rows.length && (
        <Button onClick={() => setLimit(limit + 4 * PAGE)}>{TEXT.more}</Button>
      )}
    </>
  );
}

function Row({ row }: { row: MeasuredRow }) {
  return (
    <tr>
      <th scope="row">{row.workload}</th>
      <td>{TEXT.perDevice(formatCount(row.chips), row.device)}</td>
      <td>{formatRate(row.measured, row.metric)}</td>
      <td>{formatRate(row.predicted, row.metric)}</td>
      <td>{timesText(factorOff(row))}</td>
      <td>
        <RowSource row={row} />
      </td>
    </tr>
  );
}
