import { useEffect } from 'react';
import { CATALOG } from '../catalog/catalog';
import { APP } from '../messages/app';
import { VERDICT } from '../messages/verdict';
import type { AnswerKey } from '../questionnaire/answers';
import { decodeLink, encodeLink } from '../questionnaire/link';
import { questionOf } from '../questionnaire/questions';
import { type Exploration, exploration } from '../recommendation/exploration';
import { operatingPoints } from '../recommendation/operatingPoints';
import type { Report } from '../recommendation/report';
import { useSession } from '../state/session';
import { useTitle } from '../ui/kit/useTitle';
import { ResultPage } from '../ui/results/ResultPage';
import { ThenAndNow } from '../ui/results/ThenAndNow';
import { formatPercent } from '../units/format';
import { useSearch } from './explore';
import { usePast } from './past';
import { complete, reportOf } from './reportOf';

/** The report on the session's answers. Never imported but lazily: it brings catalog and model. */
export function Result() {
  const { answers, host, issues, asof, go } = useSession();
  const past = usePast(asof, answers);
  const report = reportOf(answers, issues);
  const found = useSearch(exploration, answers);
  const operating = useSearch(operatingPoints, answers);
  useEffect(() => {
    if (found) complete(answers, found);
  }, [answers, found]);
  useTitle(APP.title(titleOf(report)));
  return (
    <>
      {asof && past && <ThenAndNow key={asof} asof={asof} past={past} now={report} />}
      <ResultPage
        report={{ ...report, ...(found && changeable(found, host.lock)) }}
        isExploring={found === null}
        operating={operating}
        traits={CATALOG.traits}
        onChange={(key) => go(questionOf(key)?.step ?? 'review')}
        href={(link) => encodeLink({ answers: decodeLink(link).answers, host, step: 'result' })}
      />
    </>
  );
}

/** Without what the host keeps from being changed. */
function changeable(
  { flips, unknowns }: Exploration,
  lock: readonly AnswerKey[] = [],
): Exploration {
  return {
    flips: flips.filter(({ change }) => !lock.some((key) => key in change)),
    unknowns: unknowns.filter(({ key }) => !lock.includes(key)),
  };
}

function titleOf({ verdict, probability }: Report): string {
  const isSided = verdict === 'gpu' || verdict === 'tpu';
  return VERDICT.titles[verdict](isSided ? formatPercent(probability[verdict]) : '');
}
