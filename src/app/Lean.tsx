import { useEffect, useState } from 'react';
import { APP } from '../messages/app';
import { VERDICT } from '../messages/verdict';
import { useSession } from '../state/session';
import { NextQuestion } from './NextQuestion';
import { reportOf } from './reportOf';

/** Computing takes up to some hundred milliseconds on a phone: not at every keystroke. */
const REST_MS = 150;

/** The preview of the verdict. Never imported but lazily: it brings catalog and model. */
export function Lean() {
  const answers = useRested(useSession((session) => session.answers));
  const { verdict, probability } = reportOf(answers);
  const gpuPercent = Math.round(probability.gpu * 100);
  const isSided = verdict === 'gpu' || verdict === 'tpu';
  return (
    <>
      <p className="lean-title">{APP.lean.title}</p>
      {/* In words alone, so that it speaks up only when the picture changes. */}
      <p role="status" className="lean-verdict">
        {VERDICT.verdict[verdict]}
        {isSided && ', '}
        {isSided && <span>{VERDICT.sure[surenessOf(probability[verdict])]}</span>}
      </p>
      {verdict !== 'neither' && <Odds gpuPercent={gpuPercent} />}
      <NextQuestion answers={answers} />
    </>
  );
}

function Odds({ gpuPercent }: { gpuPercent: number }) {
  return (
    <>
      <p className="lean-odds">
        <span aria-hidden="true">{VERDICT.odds(gpuPercent, 100 - gpuPercent)}</span>
        <span className="spoken">{VERDICT.oddsSpoken(gpuPercent, 100 - gpuPercent)}</span>
      </p>
      <svg className="lean-bar" aria-hidden="true">
        <rect width={`${gpuPercent}%`} height="100%" />
      </svg>
    </>
  );
}

/** The value once it has not changed for a moment. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function surenessOf(probability: number): keyof typeof VERDICT.sure {
  if (probability >= 0.95) return 'very';
  if (probability >= 0.8) return 'fair';
  return probability >= 0.65 ? 'some' : 'little';
}
