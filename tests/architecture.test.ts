import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Low to high. A file may import from its own folder and from any folder to its left. */
const LAYERS = [
  'messages',
  'units',
  'catalog',
  'performance',
  'scoring',
  'questionnaire',
  'recommendation',
  'state',
  'ui',
  'app',
  'commands',
];

/** Below this line: no clock, no dice, no console. Same answers, same ranking. */
const CORE = LAYERS.slice(0, LAYERS.indexOf('state'));

/** ui/ subfolders that hold screens. Screens meet in app/, never in each other. */
const SCREENS = ['wizard', 'results', 'methodology', 'embedding'];

const SRC = resolve(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && name.includes(sep))
  .map((name) => join(SRC, name));

const segments = (file: string) => relative(SRC, file).split(sep);

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, specifier = '']) =>
    resolve(dirname(file), specifier),
  );
}

describe.each(files)('%s', (file) => {
  const [layer = '', screen = ''] = segments(file);

  test('is in a known layer', () => {
    expect(LAYERS).toContain(layer);
  });

  test('imports only its own layer and lower ones', () => {
    for (const target of importsOf(file)) {
      const [targetLayer = ''] = segments(target);
      expect(LAYERS.indexOf(targetLayer), target).toBeLessThanOrEqual(LAYERS.indexOf(layer));
    }
  });

  test('is deterministic if it is core', () => {
    if (!CORE.includes(layer)) return;
    expect(readFileSync(file, 'utf8')).not.toMatch(/Math\.random|Date\.now|new Date|console\./);
  });

  test('does not reach from one screen into another', () => {
    if (layer !== 'ui' || !SCREENS.includes(screen)) return;
    for (const target of importsOf(file)) {
      const [targetLayer, targetScreen = ''] = segments(target);
      if (targetLayer === 'ui' && SCREENS.includes(targetScreen)) {
        expect(targetScreen, target).toBe(screen);
      }
    }
  });
});
