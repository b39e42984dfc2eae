import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { isMlperfRound } from './MlperfNotice';

/** Where a measurement stands, with round, division and entry where it is MLPerf's. */
export const RowSource = ({ row }: { row: MeasuredRow }) => (
  <>
    {isMlperfRound(row.round) && `${METHODOLOGY.measured.mlperf(row.round, row.submitter)}. `}
    <SourcePath path={row.source} />
  </>
);

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
