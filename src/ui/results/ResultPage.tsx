import type { Trait } from '../../catalog/evidence';
import type { AnswerKey } from '../../questionnaire/answers';
import type { OperatingLine } from '../../recommendation/operatingPoints';
import type { Report } from '../../recommendation/report';
import { BestAlternatives } from './BestAlternatives';
import { Considered } from './Considered';
import { Criteria } from './Criteria';
import { Gates } from './Gates';
import { OpenQuestions } from './OpenQuestions';
import { OperatingPoints } from './OperatingPoints';
import { Reasons } from './Reasons';
import { ShareActions } from './ShareActions';
import { Assumptions, SourceList } from './SourceList';
import { Verdict } from './Verdict';
import { WhatWouldChange } from './WhatWouldChange';
import './results.css';
import './figures.css';
import './tables.css';
import './print.css';

interface ResultPageProps {
  report: Report;
  /** Flips and unknowns are still being looked for. */
  isExploring: boolean;
  /** Costs at other loads, where the work is serving; null while they are not known. */
  operating: readonly OperatingLine[] | null;
  /** The catalog's, for the statements behind the ids of evidence in the report. */
  traits: readonly Pick<Trait, 'items'>[];
  /** Opens the question of this answer. */
  onChange: (key: AnswerKey) => void;
  /** Address within this page of another set of answers, from the `?` of a report's link on. */
  href: (link: string) => string;
}

/** The report from top to bottom in the order in which a reader needs it; nothing is computed here. */
export function ResultPage({
  report,
  isExploring,
  operating,
  traits,
  onChange,
  href,
}: ResultPageProps) {
  const hasAny = report.best.gpu !== null || report.best.tpu !== null;
  const evidence = new Map(traits.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return (
    <article className="result">
      <Verdict report={report} isContest={hasAny && report.verdict !== 'neither'} />
      <Gates gates={report.gates} />
      {hasAny && <BestAlternatives best={report.best} />}
      {hasAny && <Criteria report={report} evidence={evidence} />}
      <Reasons report={report} evidence={evidence} onChange={onChange} />
      <WhatWouldChange report={report} isExploring={isExploring} href={href} />
      <OpenQuestions report={report} isExploring={isExploring} onChange={onChange} />
      {report.answers.task === 'serve' && <OperatingPoints lines={operating} />}
      <Assumptions assumptions={report.assumptions} />
      <Considered alternatives={report.alternatives} />
      <SourceList sources={report.sources} />
      <ShareActions report={report} />
    </article>
  );
}
