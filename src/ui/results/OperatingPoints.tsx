import { DEVICE_NAMES_BY_ID } from '../../catalog/roster';
import { SIDES } from '../../catalog/vocabulary';
import { SIDE_NAMES } from '../../messages/report';
import { RESULT } from '../../messages/result';
import {
  cheaperAt,
  type OperatingCost,
  type OperatingLine,
} from '../../recommendation/operatingPoints';
import { formatCount, formatQuantity } from '../../units/format';
import { ChartPart } from '../charts/ChartPart';
import { SeriesKey } from '../charts/SeriesKey';
import { Section } from '../kit/Section';

const TEXT = RESULT.operating;

/** Where along the load and the latency limit the order of the two sides turns; null: not known yet. */
export function OperatingPoints({ lines }: { lines: readonly OperatingLine[] | null }) {
  const contested = (lines ?? []).filter(isContested);
  return (
    <Section title={TEXT.title}>
      {lines === null && <p className="looking">{TEXT.looking}</p>}
      {lines !== null && <p className="lead">{contested.length > 0 ? TEXT.lead : TEXT.onlyOne}</p>}
      {contested.map((line) => (
        <OperatingFigure key={line.key} line={line} />
      ))}
    </Section>
  );
}

const isContested = ({ points }: OperatingLine): boolean =>
  SIDES.every((side) => points.some((point) => point[side]?.usdPerMonth != null));

function OperatingFigure({ line }: { line: OperatingLine }) {
  const turns = turnsText(line);
  return (
    <figure className="operating">
      <h3>{TEXT.axes[line.key].title}</h3>
      <p>{turns}</p>
      <figcaption className="fine">
        {TEXT.perMillion(TEXT.units(line.unit), TEXT.axes[line.key].column)}
      </figcaption>
      <ChartPart load={() => import('../charts/OperatingLines')}>
        {({ OperatingLines }) => <OperatingLines line={line} description={turns} />}
      </ChartPart>
      <SeriesKey />
      <details>
        <summary>{TEXT.table}</summary>
        <OperatingTable line={line} />
      </details>
    </figure>
  );
}

function OperatingTable({ line }: { line: OperatingLine }) {
  const { title, column } = TEXT.axes[line.key];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={title}>
      <table className="considered">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col" className={`side-name ${side}`} colSpan={3}>
                {SIDE_NAMES[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line.points.map((point) => (
            <tr key={point.at}>
              <th scope="row">
                {formatQuantity('count', point.at)}
                {point.at === line.answer && (
                  <span className="fine"> {line.isAnswered ? TEXT.yours : TEXT.assumed}</span>
                )}
              </th>
              {SIDES.map((side) => (
                <CostCells key={side} cost={point[side]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CostCells({ cost }: { cost: OperatingCost | null }) {
  if (cost === null) return <td colSpan={3}>{TEXT.none}</td>;
  const { device, count, usdPerMonth, usdPerMillion } = cost;
  return (
    <>
      <td>{RESULT.best.countOf(formatCount(count), DEVICE_NAMES_BY_ID[device])}</td>
      <td>{usdText(usdPerMonth, TEXT.perMonth)}</td>
      <td>{usdText(usdPerMillion, TEXT.perMillionShort)}</td>
    </>
  );
}

const usdText = (usd: number | null, per: (amount: string) => string): string =>
  usd === null ? RESULT.best.noPrice : per(formatQuantity('usd', usd));

function turnsText({ key, points, turns }: OperatingLine): string {
  const [turn, ...others] = turns;
  const { unit } = TEXT.axes[key];
  const cheaper = points.map(cheaperAt).find((side) => side !== null);
  if (!turn) return cheaper ? TEXT.always(SIDE_NAMES[cheaper]) : TEXT.even;
  if (others.length > 0) return TEXT.turns(turns.length);
  const [from, to] = [turn.from, turn.to].map((at) => `${formatQuantity('count', at)} ${unit}`);
  return TEXT.turn(SIDE_NAMES[turn.cheaper], from ?? '', to ?? '');
}
