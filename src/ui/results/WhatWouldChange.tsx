import { RESULT } from '../../messages/result';
import type { AnswerKey, Answers } from '../../questionnaire/answers';
import { questionOf } from '../../questionnaire/questions';
import { questionText } from '../../questionnaire/wording';
import type { Report } from '../../recommendation/report';
import { formatChance } from '../../units/format';
import { Button } from '../kit/Button';
import { Section } from './Section';

interface WhatWouldChangeProps {
  report: Report;
  onChange: (key: AnswerKey) => void;
  href: (link: string) => string;
}

/** The changes of answers that turn the verdict, and the questions whose answer may. */
export function WhatWouldChange({ report, onChange, href }: WhatWouldChangeProps) {
  const { answers, flips, unknowns } = report;
  if (flips.length === 0 && unknowns.length === 0) return null;
  return (
    <Section title={RESULT.flips.title}>
      {flips.length > 0 && (
        <ul className="flips">
          {flips.map((flip) => (
            <li key={flip.link}>
              <a href={href(flip.link)}>{flip.text}</a>{' '}
              <span className="fine">
                {RESULT.flips.leadsTo(RESULT.flips.verdicts[flip.verdict])}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unknowns.length > 0 && (
        <>
          <h3 className="unknowns-title">{RESULT.unknowns.title}</h3>
          <p className="lead">{RESULT.unknowns.lead}</p>
          <ul className="unknowns">
            {unknowns.map(({ key, changesVerdict }) => (
              <li key={key}>
                <Button look="link" className="inline" onClick={() => onChange(key)}>
                  {labelOf(key, answers)}
                </Button>{' '}
                <span className="fine">{formatChance(changesVerdict)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function labelOf(key: AnswerKey, answers: Answers): string {
  const question = questionOf(key);
  return question ? questionText(question, answers).label : key;
}
