/**
 * The constants of the calculation with the remarks that stand beside them, read from its own text:
 * a list kept by hand would one day say something else than the code does.
 */

export interface StatedConstants {
  remark: string;
  /** Those that the remark stands above, each as the code writes it. */
  constants: readonly { name: string; value: string }[];
}

/** A remark, and the declarations of constants that follow it. */
const REMARKED =
  /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n((?:(?:export )?const [A-Z][A-Z0-9_]* = [^;]+;\n)+)/g;
const CONSTANT = /const ([A-Z][A-Z0-9_]*) = ([^;]+?)(?: as const)?;/g;
const HOLDS_NUMBER = /\d/;
const IS_COMPUTED = /[a-z]\(|=>|\bnew\b|'/;

export function statedConstants(source: string): readonly StatedConstants[] {
  return [...source.matchAll(REMARKED)]
    .map(([, remark = '', declarations = '']) => ({
      remark: inOneLine(remark.replaceAll(/^\s*\*/gm, '')),
      constants: [...declarations.matchAll(CONSTANT)]
        .map(([, name = '', value = '']) => ({ name, value: inOneLine(value) }))
        .filter(({ value }) => HOLDS_NUMBER.test(value) && !IS_COMPUTED.test(value)),
    }))
    .filter(({ constants }) => constants.length > 0);
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const TEXTS = {
  performance: import.meta.glob<string>('../../performance/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  scoring: import.meta.glob<string>('../../scoring/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  recommendation: import.meta.glob<string>('../../recommendation/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  catalog: import.meta.glob<string>('../../catalog/{evidence,referenceDevice}.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
} as const;

/** By part of the calculation. */
export const STATED_CONSTANTS = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).map((part) => ({
  part,
  stated: Object.values(TEXTS[part]).flatMap(statedConstants),
}));
