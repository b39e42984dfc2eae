import { useId, useState } from 'react';
import { METHODOLOGY } from '../../messages/methodology';
import type { MeasuredRow } from '../../performance/measuredRows';
import { formatCount } from '../../units/format';
import { ChartPart } from '../charts/ChartPart';
import { SeriesKey } from '../charts/SeriesKey';
import { Section } from '../kit/Section';
import { ChosenRow } from './ChosenRow';
import { FAR, factorWithin, farOff, groupFigures, medianFactor, timesText } from './errorFigures';
import { familyName } from './familyName';
import { MeasuredRows } from './MeasuredRows';

const TEXT = METHODOLOGY.measured;
const ALL = '';

/** Predicted against measured, all rows or one family at a time. */
export function Measured({ rows }: { rows: readonly MeasuredRow[] }) {
  const [shown, setShown] = useState(ALL);
  const [chosen, setChosen] = useState<MeasuredRow | null>(null);
  const id = useId();
  const selected = shown === ALL ? rows : rows.filter((row) => familyName(row) === shown);
  const count = (list: readonly MeasuredRow[]) => list.length.toLocaleString('en-US');
  const far = farOff(selected);
  const [worst] = groupFigures(far, (row) => TEXT.onDevice(familyName(row), row.device));
  const groups = [...new Set(rows.map(familyName))].sort();
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <p className="measured-select">
        <label htmlFor={id}>{TEXT.show}</label>{' '}
        <select id={id} value={shown} onChange={(event) => setShown(event.currentTarget.value)}>
          <option value={ALL}>{`${TEXT.all} (${count(rows)})`}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {`${group} (${count(rows.filter((row) => familyName(row) === group))})`}
            </option>
          ))}
        </select>
      </p>
      <p>
        {TEXT.off({
          rows: count(selected),
          nineTenths: timesText(factorWithin(selected, 0.9)),
          far: count(far),
          times: String(FAR),
        })}{' '}
        {worst && far.length > worst.rows && TEXT.mostOff(formatCount(worst.rows), worst.name)}
      </p>
      <figure>
        <ChartPart load={() => import('../charts/MeasuredScatter')}>
          {({ MeasuredScatter }) => (
            <MeasuredScatter
              rows={selected}
              far={FAR}
              chosen={chosen}
              onChoose={setChosen}
              description={TEXT.chartDescription(
                count(selected),
                timesText(medianFactor(selected)),
              )}
            />
          )}
        </ChartPart>
        <SeriesKey areDots />
      </figure>
      <div role="status" className="chosen-row">
        {chosen ? <ChosenRow row={chosen} /> : <p>{TEXT.none}</p>}
      </div>
      <details>
        <summary>{TEXT.table}</summary>
        <MeasuredRows key={shown} rows={selected} />
      </details>
    </Section>
  );
}
