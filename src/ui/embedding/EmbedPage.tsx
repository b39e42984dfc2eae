import { useState } from 'react';
import { APP } from '../../messages/app';
import { EMBEDDING } from '../../messages/embedding';
import type { Answers } from '../../questionnaire/answers';
import { useTitle } from '../kit/useTitle';
import { CodeToCopy } from './CodeToCopy';
import { Configurator } from './Configurator';
import {
  type Embedding,
  elementCode,
  frameAddress,
  iframeCode,
  markdownCode,
  oembedCode,
} from './embedCode';
import type { PresetId } from './presets';
import './embedding.css';

interface EmbedPageProps {
  /** What the address of the page holds. */
  answers: Answers;
  /** Address of the folder that the page is in, up to its last slash. */
  site: string;
  /** Link back to the questions. */
  back: string;
}

const CODES = {
  element: elementCode,
  iframe: iframeCode,
  markdown: markdownCode,
  oembed: oembedCode,
};

/** How to embed this page: choices on one side, on the other what they lead to. */
export function EmbedPage({ answers, site, back }: EmbedPageProps) {
  useTitle(APP.title(EMBEDDING.title));
  const [preset, setPreset] = useState<PresetId>('current');
  const [embedding, setEmbedding] = useState<Embedding>({
    answers,
    lock: [],
    theme: 'auto',
    isTransparent: false,
    accent: '',
    start: null,
  });
  return (
    <article className="embedding">
      <header>
        <p>
          <a href={back}>{EMBEDDING.back}</a>
        </p>
        <h1 tabIndex={-1}>{EMBEDDING.title}</h1>
        <p className="why">{EMBEDDING.intro}</p>
      </header>
      <Configurator
        current={answers}
        preset={preset}
        embedding={embedding}
        onPreset={setPreset}
        onChange={(change) => setEmbedding((before) => ({ ...before, ...change }))}
      />
      <section aria-labelledby="preview">
        <h2 id="preview">{EMBEDDING.preview}</h2>
        {/* Exchanged as a whole, for a new address would be an entry in the history. */}
        <iframe
          key={frameAddress(site, embedding)}
          src={frameAddress(site, embedding)}
          title={EMBEDDING.preview}
        />
      </section>
      <section className="codes" aria-labelledby="code">
        <h2 id="code">{EMBEDDING.code}</h2>
        {Object.entries(EMBEDDING.codes).map(([id, texts]) => (
          <CodeToCopy key={id} {...texts} code={CODES[id as keyof typeof CODES](site, embedding)} />
        ))}
      </section>
    </article>
  );
}
