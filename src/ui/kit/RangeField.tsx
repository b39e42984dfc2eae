import { Button } from './Button';

interface RangeFieldProps {
  id: string;
  label: string;
  why: string;
  /** Empty: not set, the field shows `standard` and says so. */
  value: string;
  standard: number;
  max: number;
  onChange: (value: string) => void;
  labels: { less: string; more: string; reset: string; standard: string };
  isLocked?: boolean;
}

/** A slider with a button at either end: whoever cannot drag can press, or use the arrow keys. */
export function RangeField(props: RangeFieldProps) {
  const { id, label, why, value, standard, max, onChange, labels, isLocked } = props;
  const isSet = value !== '';
  const shown = isSet ? Number(value) : standard;
  const moveTo = (next: number) => onChange(String(Math.min(max, Math.max(0, next))));
  const step = (sign: string, name: string, by: number) => (
    <Button
      className="step"
      aria-label={`${name}: ${label}`}
      disabled={isLocked || (by < 0 ? shown <= 0 : shown >= max)}
      onClick={() => moveTo(Math.round(shown) + by)}
    >
      {sign}
    </Button>
  );
  return (
    <div className="range">
      <div>
        <label htmlFor={id}>{label}</label>
        <small id={`${id}-why`}>{why}</small>
      </div>
      {step('−', labels.less, -1)}
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={1}
        value={shown}
        disabled={isLocked}
        aria-describedby={`${id}-why`}
        onChange={(event) => moveTo(Number(event.target.value))}
      />
      {step('+', labels.more, 1)}
      <output htmlFor={id}>{shown}</output>
      {isSet ? (
        <Button look="link" onClick={() => onChange('')} disabled={isLocked}>
          {labels.reset}
        </Button>
      ) : (
        <span className="standard">{labels.standard}</span>
      )}
    </div>
  );
}
