/** The report that a link led to when it was made, from the catalog that was published then. */

import { useEffect, useState } from 'react';
import { CATALOG_VERSION } from '../catalog/roster';
import type { Answers } from '../questionnaire/answers';
import { parseEdition } from '../recommendation/edition';
import { recommend } from '../recommendation/recommend';
import { RULES_VERSION } from '../recommendation/version';
import type { Past } from '../ui/results/ThenAndNow';

/** Null where the link is of today's catalog, or does not say. Nothing is fetched for those. */
export function usePast(asof: string | null, answers: Answers): Past | null {
  const [found, setFound] = useState<{ asof: string; answers: Answers; past: Past } | null>(null);
  const isOlder = asof !== null && asof < CATALOG_VERSION;
  useEffect(() => {
    if (!isOlder) return;
    let isWanted = true;
    void pastOf(asof, answers).then((past) => isWanted && setFound({ asof, answers, past }));
    return () => {
      isWanted = false;
    };
  }, [isOlder, asof, answers]);
  if (asof === null || asof === CATALOG_VERSION) return null;
  if (!isOlder) return { kind: 'newer' };
  return found?.asof === asof && found.answers === answers ? found.past : { kind: 'waiting' };
}

/** Never rejects: a frame without an origin, and a page offline, may load nothing. */
export async function pastOf(
  asof: string,
  answers: Answers,
  load: (url: string) => Promise<Pick<Response, 'ok' | 'text'>> = fetch,
): Promise<Past> {
  try {
    const response = await load(`./editions/${asof}.json`);
    const edition = response.ok ? parseEdition(await response.text(), asof) : null;
    if (edition === null) return { kind: 'missing' };
    const before = recommend(answers, { catalog: edition });
    return { kind: 'known', before, hasNewRules: edition.rules !== RULES_VERSION };
  } catch {
    return { kind: 'failed' };
  }
}
