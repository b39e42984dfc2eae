import { canonicalLink } from '../questionnaire/link';
import { pageOf, type SessionStore } from './addressBar';

/**
 * Keeps plain clicks on links to other states of this page on the page, so that such links can be
 * ordinary ones, which open in a new tab too. A link to a place on the page only moves focus there:
 * what follows # in the address is read as answers. Returns how to stop.
 */
export function followLinks(session: SessionStore, win: Window): () => void {
  const onClick = (event: MouseEvent) => {
    const href = hrefAt(event);
    if (href === null) return;
    event.preventDefault();
    if (href.startsWith('#')) win.document.getElementById(href.slice(1))?.focus();
    else open(session.getState(), href);
  };
  win.document.addEventListener('click', onClick);
  return () => win.document.removeEventListener('click', onClick);
}

function open(state: ReturnType<SessionStore['getState']>, href: string): void {
  const { answers, step } = pageOf(href);
  const target = step ?? 'result';
  if (canonicalLink(answers) === canonicalLink(state.answers)) state.go(target);
  else state.open(answers, target);
}

/** The address, from `?` or `#` on, that a plain click asks for; all other clicks are the browser's. */
function hrefAt(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
  if (!isPlain || !(event.target instanceof Element)) return null;
  return event.target.closest('a:is([href^="?"], [href^="#"])')?.getAttribute('href') ?? null;
}
