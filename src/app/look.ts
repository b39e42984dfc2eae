/** What a link asks of the page's look: theme, accent, a background that shows through. */
import type { SessionStore } from '../state/addressBar';

/** WCAG 2.2, contrast of text (1.4.3). */
const LEAST_CONTRAST = 4.5;

type Colour = readonly [red: number, green: number, blue: number];

/** Applies the look now and whenever it changes. Returns how to stop. */
export function tieLook(session: SessionStore, win: Window): () => void {
  const prefersDark = win.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme = 'auto', transparent, accent } = session.getState().host;
    const isDark = theme === 'dark' || (theme === 'auto' && prefersDark.matches);
    const { documentElement: page, body } = win.document;
    page.dataset['theme'] = theme;
    page.toggleAttribute('data-transparent', transparent !== undefined);
    // On the root it would put an opaque backdrop behind a frame in a host of another scheme.
    body.style.colorScheme = isDark ? 'dark' : 'light';
    if (accent !== undefined) applyAccent(page, parseColour(accent));
  };
  const unsubscribe = session.subscribe((now, before) => {
    if (now.host !== before.host) apply();
  });
  prefersDark.addEventListener('change', apply);
  apply();
  return () => {
    unsubscribe();
    prefersDark.removeEventListener('change', apply);
  };
}

function applyAccent(page: HTMLElement, wanted: Colour): void {
  const tokens = getComputedStyle(page);
  const token = (name: string) => parseColour(tokens.getPropertyValue(name).trim().slice(1));
  const accent = readableOn(token('--paper-raised'), wanted, token('--ink'));
  page.style.setProperty('--accent', formatColour(accent));
  const onAccent = [BLACK, WHITE].sort(
    (one, other) => contrast(accent, other) - contrast(accent, one),
  );
  page.style.setProperty('--accent-ink', formatColour(onAccent[0] ?? WHITE));
}

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** The colour itself where it can be read on the paper, else with as much ink in it as that takes. */
export function readableOn(paper: Colour, colour: Colour, ink: Colour): Colour {
  for (let inkPercent = 0; inkPercent < 100; inkPercent += 5) {
    const mixed = mix(colour, ink, inkPercent / 100);
    if (contrast(mixed, paper) >= LEAST_CONTRAST) return mixed;
  }
  return ink;
}

const mix = (one: Colour, other: Colour, otherFraction: number): Colour => {
  const part = (index: 0 | 1 | 2) =>
    Math.round(one[index] + (other[index] - one[index]) * otherFraction);
  return [part(0), part(1), part(2)];
};

/** 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const fraction = part / 255;
    return fraction <= 0.04045 ? fraction / 12.92 : ((fraction + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From six hexadecimal digits. */
export function parseColour(digits: string): Colour {
  const number = Number.parseInt(digits, 16) || 0;
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

const formatColour = (colour: Colour) => `rgb(${colour.join(' ')})`;
