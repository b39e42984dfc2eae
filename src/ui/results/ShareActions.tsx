import { useState } from 'react';
import { CATALOG_VERSION } from '../../catalog/roster';
import { RESULT } from '../../messages/result';
import { encodeLink } from '../../questionnaire/link';
import type { Report } from '../../recommendation/report';
import { Button } from '../kit/Button';
import { Section } from '../kit/Section';

const TEXT = RESULT.share;

/** Ways to take the result along. None submits a form: sandboxed frames never fire that. */
export function ShareActions({ report }: { report: Report }) {
  const [copy, setCopy] = useState<{ link: string; isCopied: boolean } | null>(null);
  const copyLink = async (link: string) => {
    const isCopied = await writeClipboard(link);
    setCopy({ link, isCopied });
  };
  // With the catalog it is made with, so that a later page can tell what has changed since.
  const link = pageAddress() + encodeLink({ answers: report.answers, asof: CATALOG_VERSION });
  return (
    <Section title={TEXT.title}>
      <p className="on-paper">{TEXT.onPaper(link)}</p>
      <p className="lead">{TEXT.lead}</p>
      <p className="share-actions">
        <Button onClick={() => copyLink(link)}>{TEXT.copyLink}</Button>
        <Button onClick={() => copyLink(link.replace('?', '#'))}>{TEXT.copyPrivate}</Button>
        <Button onClick={() => downloadJson(report)}>{TEXT.exportJson}</Button>
        <Button onClick={() => window.print()}>{TEXT.print}</Button>
      </p>
      <p role="status">{copy?.isCopied && TEXT.copied}</p>
      {copy && !copy.isCopied && <LinkField link={copy.link} />}
      <p className="fine">{TEXT.privateNote}</p>
    </Section>
  );
}

function LinkField({ link }: { link: string }) {
  return (
    <label className="link-field">
      {TEXT.copyFailed}
      <input
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        // biome-ignore lint/a11y/noAutofocus: it stands in for the copy that the reader just asked for
        autoFocus
      />
    </label>
  );
}

/** Of this page, without what a host or an earlier link has put behind it. */
const pageAddress = (): string => window.location.href.replace(/[?#].*$/s, '');

/** False where the browser or an embedding page does not allow it. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function downloadJson(report: Report): void {
  const blob = new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = TEXT.fileName(report.version);
  anchor.click();
  // Some browsers start reading the blob only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
