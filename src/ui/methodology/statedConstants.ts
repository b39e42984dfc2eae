/**
 * The constants of the calculation with the remarks that stand above them, read from its own text: a
 * list kept by hand would one day say something else than the code does.
 */

/** Constants under one remark, each as the code writes it. */
export interface StatedConstants {
  remark: string;
  constants: readonly { name: string; value: string }[];
}

/** Between paragraphs at the margin, and before each remark that starts there. */
const BETWEEN = /\n\n(?=\S)|\n(?=\/\*\*)/;
const REMARK = /^\/\*\*([\s\S]*?)\*\/\n?/;
/** A declaration ends with the line whose successor stands at the margin again. */
const DECLARATION =
  /^(?:export )?const ([A-Z][A-Z0-9_]*)\b(?:: [^=]+)? = ([\s\S]*?)(?: as const)?;(?=\n\S|\s*(?![\s\S]))/gm;
const COMMENTS = /\/\/.*$/gm;
const TEXTS_AND_NAMES = /'(?:[^'\\\n]|\\.)*'|[A-Za-z_]\w*/g;
const PATTERNS = /(?<=[[(,=]\s*)\/(?![/*])(?:[^/\\\n]|\\.)+\/[a-z]*/g;

/** Whether a declaration brings a number of its own along, rather than only the names of others. */
const holdsNumber = (value: string): boolean =>
  /\d/.test(
    value.replaceAll(COMMENTS, '').replaceAll(PATTERNS, '').replaceAll(TEXTS_AND_NAMES, ''),
  );

/** A constant without a remark of its own is under that of its file. */
export function statedConstants(source: string): readonly StatedConstants[] {
  const paragraphs = source.trimEnd().split(BETWEEN);
  const ofFile = remarkOf(paragraphs[0] ?? '');
  return paragraphs
    .map((paragraph) => ({
      remark: remarkOf(paragraph) || ofFile,
      constants: [...paragraph.matchAll(DECLARATION)]
        .map(([, name = '', value = '']) => ({ name, value }))
        .filter(({ value }) => holdsNumber(value)),
    }))
    .filter(({ constants }) => constants.length > 0);
}

const remarkOf = (paragraph: string): string =>
  (REMARK.exec(paragraph)?.[1] ?? '')
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('`', '')
    .trim();

const TEXTS = import.meta.glob<string>(
  [
    '../../performance/**/*.ts',
    '../../{scoring,recommendation}/*.ts',
    '../../questionnaire/{priors,priorTables,weights}.ts',
    '../../catalog/{customModel,evidence,languageModel,referenceDevice}.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
);

export interface StatedFile {
  /** Below `src`. */
  folder: string;
  file: string;
  stated: readonly StatedConstants[];
}

/** Files in the order of their paths, those without constants left out. */
export const STATED_CONSTANTS: readonly StatedFile[] = Object.entries(TEXTS)
  .map(([path, text]) => ({
    folder: path.replace(/^(?:\.\.\/)+|\/[^/]*$/g, ''),
    file: path.replace(/^.*\/|\.ts$/g, ''),
    stated: statedConstants(text),
  }))
  .filter(({ stated }) => stated.length > 0);

const NUMBERS = /\d[\d_.]*(?:e-?\d+)?/g;

/** The number of the only constant of this name, for sentences that mention it. */
export function statedNumber(name: string): number {
  const named = STATED_CONSTANTS.flatMap(({ stated }) =>
    stated.flatMap(({ constants }) => constants.filter((each) => each.name === name)),
  );
  const numbers = named.flatMap(({ value }) => value.match(NUMBERS) ?? []);
  if (numbers.length !== 1) throw new Error(`no single number ${name}`);
  return Number(numbers[0]?.replaceAll('_', ''));
}
