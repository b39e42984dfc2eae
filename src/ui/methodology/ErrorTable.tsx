import { METHODOLOGY } from '../../messages/methodology';
import { formatCount, formatPercent } from '../../units/format';
import { type Kind, LEFT_OUT, pairFiguresOf, WAYS, type Way } from './accuracyFigures';
import { timesText } from './errorFigures';
import { GroupRow } from './GroupRow';

const TEXT = METHODOLOGY.accuracy;

interface PairTableProps {
  title: string;
  kinds: readonly (Kind | 'all')[];
  /** What the fits had seen; left out: all of it for all pairs, the two that differ most by kind. */
  ways?: readonly Way[];
}

/** How well the TPU : GPU ratio is predicted, beside that of the data sheets' peaks. */
export function PairTable({ title, kinds, ways }: PairTableProps) {
  return (
    <table className="figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{TEXT.prediction}</th>
          <th scope="col">{TEXT.pairs.error}</th>
          <th scope="col">{TEXT.pairs.winner}</th>
          <th scope="col">{TEXT.pairs.brier}</th>
        </tr>
      </thead>
      {kinds.map((kind) => (
        <PairRows
          key={kind}
          kind={kind}
          ways={ways ?? (kind === 'all' ? WAYS : ['inSample', LEFT_OUT])}
        />
      ))}
    </table>
  );
}

function PairRows({ kind, ways }: { kind: Kind | 'all'; ways: readonly Way[] }) {
  const { pairs, baseline } = pairFiguresOf('inSample', kind);
  const name = kind === 'all' ? TEXT.pairs.all : TEXT.kinds[kind];
  return (
    <tbody>
      <GroupRow
        title={TEXT.pairs.group(name, formatCount(pairs.n), formatCount(pairs.winnerOf))}
        columns={4}
      />
      <tr>
        <th scope="row">{TEXT.pairs.sheets}</th>
        <td>{timesText(baseline.pairError)}</td>
        <td>{formatPercent(baseline.winner)}</td>
        <td>{TEXT.missing}</td>
      </tr>
      {ways.map((way) => {
        const own = pairFiguresOf(way, kind).pairs;
        return (
          <tr key={way}>
            <th scope="row">{TEXT.ways[way]}</th>
            <td>{timesText(own.pairError)}</td>
            <td>{formatPercent(own.winner)}</td>
            <td>{own.brier.toFixed(2)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
