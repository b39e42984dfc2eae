import { useState } from 'react';
import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatRate } from '../../units/format';
import { Button } from '../kit/Button';
import { factorOff } from './errorFigures';
import { isMlperfRound } from './MlperfNotice';

const TEXT = METHODOLOGY.measured;
const COLUMNS = Object.values(TEXT.columns);
const PAGE = 25;

interface MeasuredRowsProps {
  rows: readonly MeasuredRow[];
  /** Null: how many of them are shown. */
  caption: string | null;
}

/** Measurements with their sources, the worst predicted first, some at a time. */
export function MeasuredRows({ rows, caption }: MeasuredRowsProps) {
  const [limit, setLimit] = useState(PAGE);
  const shown = [...rows].sort((a, b) => factorOff(b) - factorOff(a)).slice(0, limit);
  const title =
    caption ??
    TEXT.tableCaption(shown.length.toLocaleString('en-US'), rows.length.toLocaleString('en-US'));
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
      <td>{TEXT.perDevice(row.chips.toLocaleString('en-US'), row.device)}</td>
      <td>{formatRate(row.measured, row.metric)}</td>
      <td>{formatRate(row.predicted, row.metric)}</td>
      <td>{`${factorOff(row).toFixed(2)}×`}</td>
      <td>
        {isMlperfRound(row.round) && `${TEXT.mlperf(row.round, row.submitter)}. `}
        <SourcePath path={row.source} />
      </td>
    </tr>
  );
}

/** `owner/repository:path`, where it is one: a link to the repository, since paths in them move. */
function SourcePath({ path }: { path: string }) {
  const [, repository] = /^([\w.-]+\/[\w.-]+)\b.*:/.exec(path) ?? [];
  if (!repository) return <>{path}</>;
  return (
    <a href={`https://github.com/${repository}`} target="_blank" rel="noreferrer">
      {path}
    </a>
  );
}
