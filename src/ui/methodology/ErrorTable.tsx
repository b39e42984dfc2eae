import { METHODOLOGY } from '../../messages/methodology';
import { formatCount, formatPercent } from '../../units/format';
import { type Figures, figuresOf, type Kind, WAYS } from './accuracyFigures';
import { timesText } from './errorFigures';
import { GroupRow } from './GroupRow';

const TEXT = METHODOLOGY.accuracy;

export type Column = keyof typeof TEXT.columns;

const OF_MODEL: Readonly<Record<Column, (figures: Figures) => string>> = {
  speed: ({ ratioError }) => timesText(ratioError),
  range: ({ coverage }) => formatPercent(coverage),
  ratio: ({ pairs }) => timesText(pairs.pairError),
  winner: ({ pairs }) => formatPercent(pairs.winner),
  brier: ({ pairs }) => pairs.brier.toFixed(2),
};

/** Data sheets tell ratios alone: of speeds and ranges they say nothing. */
const OF_SHEETS: Partial<typeof OF_MODEL> = {
  ratio: ({ baseline }) => timesText(baseline.pairError),
  winner: ({ baseline }) => formatPercent(baseline.winner),
};

interface ErrorTableProps {
  title: string;
  kinds: readonly (Kind | 'all')[];
  columns: readonly Column[];
}

/** How well speeds and TPU : GPU ratios are predicted, beside the data sheets' peaks. */
export function ErrorTable({ title, kinds, columns }: ErrorTableProps) {
  return (
    <table className="figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{TEXT.prediction}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {TEXT.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {kinds.map((kind) => (
        <KindRows key={kind} kind={kind} columns={columns} />
      ))}
    </table>
  );
}

interface KindRowsProps {
  kind: Kind | 'all';
  columns: readonly Column[];
}

function KindRows({ kind, columns }: KindRowsProps) {
  const fitted = figuresOf('inSample', kind);
  const { n, winnerOf } = fitted.pairs;
  return (
    <tbody>
      <GroupRow
        title={TEXT.group(TEXT.kinds[kind], formatCount(n), formatCount(winnerOf))}
        columns={columns.length + 1}
      />
      {columns.some((column) => column in OF_SHEETS) && (
        <tr>
          <th scope="row">{TEXT.sheets}</th>
          {columns.map((column) => (
            <td key={column}>{OF_SHEETS[column]?.(fitted) ?? TEXT.missing}</td>
          ))}
        </tr>
      )}
      {WAYS.map((way) => (
        <tr key={way}>
          <th scope="row">{TEXT.ways[way]}</th>
          {columns.map((column) => (
            <td key={column}>{OF_MODEL[column](figuresOf(way, kind))}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
