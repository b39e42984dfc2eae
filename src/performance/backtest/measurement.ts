/** Published measurements as they are written down: one comma-separated line each, a header first. */

export interface Measurement {
  /** Where it stands; the header is line 1. */
  file: string;
  line: number;
  /** What is wrong with the line, so that it cannot be compared; null where nothing is. */
  fault: string | null;
  id: string;
  round: string;
  workload: string;
  phase: string;
  device: string;
  chips: number;
  precision: string;
  /** Sequences, samples or requests over all chips; null where not given as a number. */
  globalBatch: number | null;
  inputTokens: number | null;
  outputTokens: number | null;
  metric: string;
  /** Total over all chips unless the metric says per chip; null where only minutes are known. */
  value: number | null;
  /** Minutes to train to the target quality. */
  minutes: number | null;
  framework: string;
  submitter: string;
  date: string;
  source: string;
  notes: string;
}

/** Where one line of a file starts, what stands between its commas, and why that cannot be trusted. */
interface Line {
  number: number;
  fields: readonly string[];
  fault: string | null;
}

/** A field up to its comma or the end of its line; in quotes it may hold both, and doubled quotes. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n][^,\r\n]*)?)(,|\r?\n|$)/y;

/** A line whose quotes do not pair ends where it ends, so that the next ones are read. */
function lineAt(text: string, start: number, number: number): { line: Line; end: number } {
  const fields: string[] = [];
  FIELD.lastIndex = start;
  for (;;) {
    const match = FIELD.exec(text);
    if (match === null) {
      const [written = ''] = /.*/.exec(text.slice(start)) ?? [];
      const fault = `line ${number}: a quote is not closed before the next comma or the end of the line`;
      return {
        line: { number, fields: written.split(','), fault },
        end: start + written.length + 1,
      };
    }
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') return { line: { number, fields, fault: null }, end: FIELD.lastIndex };
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  for (let start = 0; start < text.length; ) {
    const { line, end } = lineAt(text, start, number);
    if (line.fields.some((field) => field.trim() !== '')) lines.push(line);
    number += text.slice(start, end).split('\n').length - 1;
    start = end;
  }
  return lines;
}

/** Columns without which no row says anything; `id`, `round`, dates and the like may be missing. */
const NEEDED_COLUMNS = ['workload', 'phase', 'device', 'count'];
const EXPECTED =
  'id,round,workload,phase,device,count,precision,global_batch,…,metric,value,minutes';
const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs' };

/** What is wrong with a whole file, and what was expected; null where its rows can be read. */
export function fileFault(text: string): string | null {
  const [header, ...rows] = linesOf(text.replace(BYTE_ORDER_MARK, ''));
  if (header === undefined) return `is empty; expected a header, ${EXPECTED}, and rows`;
  const names = header.fields.map((name) => name.trim());
  const missing = NEEDED_COLUMNS.filter((name) => !names.includes(name));
  if (missing.length === 0) return rows.length > 0 ? null : 'has a header but no rows';
  for (const [separator, plural] of Object.entries(SEPARATORS)) {
    if (header.fields.join(',').split(separator).includes('workload')) {
      return `is separated by ${plural}; expected commas`;
    }
  }
  return `has no column ${missing.join(', ')}; expected a header like ${EXPECTED}`;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

function numberOf(text: string): number | null {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && value > 0 ? value : null;
}

const PHASES: readonly [RegExp, string][] = [
  [/^((pre|post)?train(ing)?|fine-?tun(e|ing))$/, 'train'],
  [/^(offline|server|interactive|prefill|decode)$/, '$1'],
  [/^(inference|serv(e|ing))$/, 'inference'],
  [/^prefill ?(\+|and) ?decode$/, 'prefill+decode'],
];

/** The phase in the words of the tables, whatever its capitals; null for other words. */
function phaseOf(written: string, workload: string): string | null {
  const name = written.toLowerCase();
  const rule = PHASES.find(([pattern]) => pattern.test(name));
  if (rule === undefined) return null;
  const phase = name.replace(...rule);
  return phase === 'server' && /interactive/i.test(workload) ? 'interactive' : phase;
}

/** "MLPerf Training 4.0" and the like, as the tables write it. */
const roundOf = (written: string): string =>
  written.replace(
    /^(?:mlperf[ _-]*)?(training|inference)[ _-]*v?(\d+\.\d+)$/i,
    (_, benchmark: string, version: string) => `${benchmark.toLowerCase()} v${version}`,
  );

/** Why a row says nothing, if so: named as it stands there. */
function rowFault(field: (name: string) => string): string | null {
  const empty = NEEDED_COLUMNS.find((name) => field(name) === '');
  if (empty !== undefined) return `${empty} is empty`;
  if (phaseOf(field('phase'), '') === null) {
    return `phase ${field('phase')} is none of train, offline, server, interactive, inference, prefill, decode, prefill+decode`;
  }
  const numbers = ['count', 'value', 'minutes'].filter((name) => field(name) !== '');
  const wrong = numbers.find((name) => numberOf(field(name)) === null);
  if (wrong !== undefined) return `${wrong} ${field(wrong)} is not a positive number`;
  return numbers.length > 1 ? null : 'neither value nor minutes';
}

/** Every line of a file; columns are found by name, so their order does not matter. */
export function parseMeasurements(text: string, file = ''): Measurement[] {
  const [header, ...lines] = linesOf(text.replace(BYTE_ORDER_MARK, ''));
  const columns = header?.fields.map((name) => name.trim()) ?? [];
  return lines.map(({ number, fields, fault }) => {
    const field = (name: string) => fields[columns.indexOf(name)]?.trim() ?? '';
    const phase = phaseOf(field('phase'), field('workload'));
    return {
      file,
      line: number,
      fault: fault ?? (fields.length > columns.length ? tooMany(number) : rowFault(field)),
      id: field('id') || `line ${number}`,
      round: roundOf(field('round')),
      workload: field('workload'),
      phase: phase ?? field('phase'),
      device: field('device'),
      chips: numberOf(field('count')) ?? 0,
      precision: field('precision'),
      globalBatch: numberOf(field('global_batch')),
      inputTokens: numberOf(field('seq_in')),
      outputTokens: numberOf(field('seq_out')),
      metric: field('metric'),
      value: numberOf(field('value')),
      minutes: numberOf(field('minutes')),
      framework: field('framework'),
      submitter: field('submitter'),
      date: field('date'),
      source: field('source'),
      notes: field('notes'),
    };
  });
}

const tooMany = (line: number): string => `line ${line}: more fields than the header has columns`;

/** The metric without what spellings differ in; a row without a value tells the minutes of a training run. */
export const metricOf = ({ metric, value }: Measurement): string =>
  value === null ? 'minutes' : metric.toLowerCase().replaceAll('_', ' ');

/** Whether a row is an entry of MLPerf's rounds rather than of a table published by someone. */
export const isMlperf = ({ round }: Measurement): boolean => /^(training|inference) v/.test(round);

/** When MLPerf published a round, as a year with a fraction. */
const ROUND_YEARS: Readonly<Record<string, number>> = {
  'training v0.5': 2018.9,
  'training v0.6': 2019.5,
  'training v0.7': 2020.6,
  'training v1.0': 2021.5,
  'training v1.1': 2021.9,
  'training v2.0': 2022.5,
  'training v2.1': 2022.9,
  'training v3.0': 2023.5,
  'training v3.1': 2023.9,
  'training v4.0': 2024.4,
  'training v4.1': 2024.9,
  'training v5.0': 2025.4,
  'training v5.1': 2025.9,
  'inference v0.5': 2019.9,
  'inference v0.7': 2020.8,
  'inference v1.0': 2021.3,
  'inference v1.1': 2021.7,
  'inference v2.0': 2022.3,
  'inference v2.1': 2022.7,
  'inference v3.0': 2023.3,
  'inference v3.1': 2023.7,
  'inference v4.0': 2024.2,
  'inference v4.1': 2024.7,
  'inference v5.0': 2025.3,
  'inference v5.1': 2025.7,
  'inference v6.0': 2026.3,
  'training v6.0': 2026.4,
};

/** The year of the software that was measured; null where nothing tells. */
export function softwareYearOf({ round, date }: Measurement): number | null {
  const known = ROUND_YEARS[round];
  if (known !== undefined) return known;
  const match = /(20\d\d)(?:-(\d\d))?/.exec(date);
  if (match === null) return null;
  return Number(match[1]) + (match[2] === undefined ? 0.5 : (Number(match[2]) - 0.5) / 12);
}

/** MLPerf's two, and tables published by vendors and others. */
export const KINDS = ['training', 'inference', 'published'] as const;
export type Kind = (typeof KINDS)[number];

/** Which of these a row is, by the name of its round. */
export const kindOf = ({ round }: Measurement): Kind =>
  KINDS.find((kind) => round.startsWith(`${kind} v`)) ?? 'published';
