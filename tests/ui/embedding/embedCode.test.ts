// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { decodeLink } from '../../../src/questionnaire/link';
import {
  type Embedding,
  elementCode,
  frameAddress,
  iframeCode,
  markdownCode,
  oembedCode,
} from '../../../src/ui/embedding/embedCode';

const SITE = 'https://site.example/tool/';
const EMBEDDING: Embedding = {
  answers: { task: 'serve', where: ['gcp', 'aws'] },
  lock: ['task'],
  theme: 'dark',
  isTransparent: true,
  accent: 'aa0033',
  start: 'code',
};
const HOST = {
  embed: null,
  theme: 'dark',
  transparent: null,
  accent: 'aa0033',
  start: 'code',
  lock: ['task'],
};

function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

test('the address of the frame says all that was chosen', () => {
  expect(decodeLink(frameAddress(SITE, EMBEDDING))).toEqual({
    answers: EMBEDDING.answers,
    host: HOST,
    issues: [],
  });
});

test('the element has an attribute for each choice, and a link for readers without scripts', () => {
  const code = parse(elementCode(SITE, EMBEDDING));
  expect(code.querySelector('script')?.getAttribute('src')).toBe(`${SITE}embed.js`);
  const attributes = code.querySelector('tpu-or-gpu')?.attributes ?? [];
  expect(Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))).toEqual({
    answers: 'task=serve&v=1&where=gcp,aws',
    theme: 'dark',
    start: 'code',
    lock: 'task',
    accent: 'aa0033',
    transparent: '',
  });
  const link = code.querySelector('tpu-or-gpu > a')?.getAttribute('href');
  expect(link).toBe(`${SITE}?task=serve&v=1&where=gcp,aws`);
});

test('nothing is written that was not chosen', () => {
  const plain = {
    ...EMBEDDING,
    answers: {},
    lock: [],
    isTransparent: false,
    accent: '',
    start: null,
  };
  expect(elementCode(SITE, plain)).toContain('<tpu-or-gpu answers="v=1" theme="dark">');
  expect(frameAddress(SITE, plain)).toBe(`${SITE}?embed&theme=dark&v=1`);
});

test('the iframe shows the address, and is of one colour scheme with it where it is transparent', () => {
  const frame = parse(iframeCode(SITE, EMBEDDING)).querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe(frameAddress(SITE, EMBEDDING));
  expect(frame?.getAttribute('title')).toBe('TPU or GPU?');
  expect(frame?.getAttribute('style')).toContain('color-scheme:light');
  expect(iframeCode(SITE, { ...EMBEDDING, isTransparent: false })).not.toContain('color-scheme');
});

test('the Markdown link leads to the full page and to nothing of the frame', () => {
  expect(markdownCode(SITE, EMBEDDING)).toBe(`[TPU or GPU?](${SITE}?task=serve&v=1&where=gcp,aws)`);
});

test('oEmbed describes the start page, with all that the format requires', () => {
  const { version, type, width, height, html } = JSON.parse(oembedCode(SITE, EMBEDDING));
  expect({ version, type, width, height }).toEqual({
    version: '1.0',
    type: 'rich',
    width: 600,
    height: 640,
  });
  const source = parse(html).querySelector('iframe')?.getAttribute('src') ?? '';
  expect(decodeLink(source).answers).toEqual({});
});

test('no text of a link can leave its attribute', () => {
  const site = 'https://site.example/"><script>alert(1)</script>/';
  expect(parse(elementCode(site, EMBEDDING)).querySelectorAll('script')).toHaveLength(1);
  expect(parse(iframeCode(site, EMBEDDING)).querySelectorAll('script')).toHaveLength(0);
});
