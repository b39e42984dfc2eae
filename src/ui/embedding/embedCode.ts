/** What a host pastes into a page, for each way to embed this one. */
import { FALLBACK_LINK } from '../../messages/embedding';
import type { AnswerKey, Answers } from '../../questionnaire/answers';
import type { HostParameters } from '../../questionnaire/hostParameters';
import { canonicalLink, encodeLink } from '../../questionnaire/link';
import type { StepId } from '../../questionnaire/questions';

export interface Embedding {
  answers: Answers;
  lock: readonly AnswerKey[];
  theme: NonNullable<HostParameters['theme']>;
  isTransparent: boolean;
  /** Six hexadecimal digits; empty for the page's own. */
  accent: string;
  /** Null where the link decides. */
  start: StepId | null;
}

const HEIGHT_PX = 640;
const WIDTH_PX = 600;

function hostOf({ lock, theme, isTransparent, accent, start }: Embedding): HostParameters {
  return {
    embed: null,
    theme,
    ...(lock.length > 0 && { lock }),
    ...(isTransparent && { transparent: null }),
    ...(accent !== '' && { accent }),
    ...(start !== null && { start }),
  };
}

/** Address of the frame's page; `site` is that of the folder, up to its last slash. */
export const frameAddress = (site: string, embedding: Embedding): string =>
  site + encodeLink({ answers: embedding.answers, host: hostOf(embedding) });

export function elementCode(site: string, embedding: Embedding): string {
  const { answers, start, lock, theme, isTransparent, accent } = embedding;
  const attributes = [
    ['answers', canonicalLink(answers).slice(1)],
    ['theme', theme],
    ['start', start],
    ['lock', lock.join(',')],
    ['accent', accent],
  ].flatMap(([name, value]) => (value ? [` ${name}="${escaped(value)}"`] : []));
  const link = `<a href="${escaped(site + canonicalLink(answers))}">${FALLBACK_LINK}</a>`;
  return [
    `<script src="${escaped(site)}embed.js" async></script>`,
    `<tpu-or-gpu${attributes.join('')}${isTransparent ? ' transparent' : ''}>`,
    `  ${link}`,
    '</tpu-or-gpu>',
  ].join('\n');
}

export function iframeCode(site: string, embedding: Embedding): string {
  const address = escaped(frameAddress(site, embedding));
  // The browser puts an opaque backdrop behind a frame whose colour scheme is not that of its page.
  const style = `width:100%;height:${HEIGHT_PX}px;border:0${embedding.isTransparent ? ';color-scheme:light' : ''}`;
  return `<iframe src="${address}" title="${FALLBACK_LINK}" loading="lazy" allow="clipboard-write" style="${style}"></iframe>`;
}

/** Parentheses would end the address; the link's own grammar has none. */
export const markdownCode = (site: string, { answers }: Embedding): string =>
  `[${FALLBACK_LINK}](${site}${canonicalLink(answers)})`;

/** A document of type `rich` (oembed.com); static, and so always the start page. */
export function oembedCode(site: string, embedding: Embedding): string {
  const start = { ...embedding, answers: {}, lock: [], start: null };
  const document = {
    version: '1.0',
    type: 'rich',
    title: FALLBACK_LINK,
    provider_name: FALLBACK_LINK,
    provider_url: site,
    width: WIDTH_PX,
    height: HEIGHT_PX,
    html: iframeCode(site, start),
  };
  return JSON.stringify(document, null, 2);
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
