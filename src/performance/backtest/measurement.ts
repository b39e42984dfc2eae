/** Published measurements as they are written down: one comma-separated line each, a header first. */

export interface Measurement {
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

/** Fields of one line; a field in double quotes may hold commas and doubled quotes. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return fields;
}

/** Line breaks inside quotes belong to the field. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const part of text.split(/\r?\n/)) {
    const last = lines.at(-1);
    const isOpen = last !== undefined && (last.split('"').length - 1) % 2 === 1;
    if (isOpen) lines[lines.length - 1] = `${last}\n${part}`;
    else if (part.trim() !== '') lines.push(part);
  }
  return lines;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Every line of a file; columns are found by name, so their order does not matter. */
export function parseMeasurements(text: string): Measurement[] {
  const [header, ...lines] = linesOf(text.replace(/^\uFEFF/, ''));
  const columns = fieldsOf(header ?? '').map((name) => name.trim());
  return lines.map((line, index) => {
    const fields = fieldsOf(line);
    const field = (name: string) => fields[columns.indexOf(name)]?.trim() ?? '';
    return {
      id: field('id') || `line ${index + 2}`,
      round: field('round'),
      workload: field('workload'),
      phase: field('phase'),
      device: field('device'),
      chips: numberOf(field('count')) ?? 1,
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
