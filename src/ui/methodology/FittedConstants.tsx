import { METHODOLOGY } from '../../messages/methodology';
import { CALIBRATION } from '../../performance/calibration';
import { formatCount } from '../../units/format';
import { ConstantTable } from './ConstantTable';
import { keysOf } from './keysOf';
import { TERM_KINDS } from './termKinds';

const TEXT = METHODOLOGY.constants;

const signed = (value: number, digits = 2): string => value.toFixed(digits).replace('-', '−');

/** What the calibration found: terms by kind and one by one, and how far measurements fall. */
export function FittedConstants() {
  const terms = Object.entries(CALIBRATION.terms);
  return (
    <>
      <ConstantTable
        title={TEXT.kinds(formatCount(TERM_KINDS.length))}
        note={TEXT.kindsNote}
        columns={TEXT.kindColumns}
        rows={TERM_KINDS.map(({ kind, prior, values }) => ({
          name: `${kind}: ${prior.meaning}`,
          value: `${signed(prior.mean)} ± ${signed(prior.sigma)}`,
          origin:
            values.length > 0 &&
            TEXT.ofKind(
              formatCount(values.length),
              signed(Math.min(...values)),
              signed(Math.max(...values)),
            ),
        }))}
      />
      <ConstantTable
        title={TEXT.fitted(formatCount(terms.length))}
        note={TEXT.fittedNote}
        rows={terms.map(([name, value]) => ({
          name,
          value: signed(value, 3),
          origin: TEXT.fittedOrigin,
        }))}
      />
      <Spreads />
    </>
  );
}

function Spreads() {
  const { spread } = CALIBRATION;
  const rows = [
    ...keysOf(TEXT.spreadNames).map((key) => [TEXT.spreadNames[key], spread[key]] as const),
    ...Object.entries(spread.unseenModel).map(
      ([kind, sigma]) => [TEXT.unseenModel(kind), sigma] as const,
    ),
    ...Object.entries(spread.byKind).map(([kind, factor]) => [TEXT.byKind(kind), factor] as const),
    ...Object.entries(spread.groups),
  ];
  return (
    <ConstantTable
      title={TEXT.spreads}
      rows={rows.map(([name, sigma]) => ({
        name,
        value: signed(sigma),
        origin: TEXT.fittedOrigin,
      }))}
    />
  );
}
