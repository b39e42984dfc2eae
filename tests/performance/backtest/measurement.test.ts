import { describe, expect, test } from 'vitest';
import {
  fileFault,
  parseMeasurements,
  softwareYearOf,
} from '../../../src/performance/backtest/measurement';

const HEADER = 'id,round,workload,phase,device,count,precision,value,notes,date';

test('a field in quotes keeps its commas, doubled quotes and line breaks', () => {
  const text = `${HEADER}\na,r,w,train,d,8,"int8,fp16",5,"says ""so""\nand more",2024\nb,r,w,train,d,1,bf16,7,,\n`;
  const [first, second] = parseMeasurements(text);
  expect(first).toMatchObject({ chips: 8, precision: 'int8,fp16', notes: 'says "so"\nand more' });
  expect(second).toMatchObject({ id: 'b', chips: 1, value: 7, minutes: null });
});

test('columns are found by name, and unknown ones ignored', () => {
  const [row] = parseMeasurements('value,extra,device\n3,x,h100-sxm\n');
  expect(row).toMatchObject({ device: 'h100-sxm', value: 3, workload: '', id: 'line 2' });
});

test('text where a number belongs is no number', () => {
  const [row] = parseMeasurements('id,value,global_batch\na,fast,max (offline)\n');
  expect(row).toMatchObject({ value: null, globalBatch: null });
});

test('the year of the software comes from the round, else from the date', () => {
  const [row] = parseMeasurements(`${HEADER}\na,training v3.0,w,train,d,8,,5,,\n`);
  const [dated] = parseMeasurements(`${HEADER}\na,published,w,train,d,8,,5,,2026-08\n`);
  expect(row && softwareYearOf(row)).toBe(2023.5);
  expect(dated && softwareYearOf(dated)).toBeCloseTo(2026.6, 1);
});

describe('rows that say nothing', () => {
  const faultOf = (changes: Record<string, string>) => {
    const fields: Record<string, string> = {
      ...{ round: 'r', workload: 'w', phase: 'train', device: 'd', count: '8', value: '5' },
      ...changes,
    };
    const values = Object.values(fields).map((text) => `"${text}"`);
    return parseMeasurements(`${Object.keys(fields).join(',')}\n${values.join(',')}\n`)[0]?.fault;
  };

  test.each([
    [{ count: '0' }, 'count 0 is not a positive number'],
    [{ count: '-8' }, 'count -8 is not a positive number'],
    [{ count: 'eight' }, 'count eight is not a positive number'],
    [{ count: '' }, 'count is empty'],
    [{ value: '7,400' }, 'value 7,400 is not a positive number'],
    [{ value: '0' }, 'value 0 is not a positive number'],
    [{ value: 'abc', minutes: '5' }, 'value abc is not a positive number'],
    [{ value: '' }, 'neither value nor minutes'],
    [{ phase: '' }, 'phase is empty'],
  ])('%j: %s', (changes, fault) => {
    expect(faultOf(changes)).toBe(fault);
  });

  test('an unknown phase is named beside those known', () => {
    expect(faultOf({ phase: 'dance' })).toMatch(
      /^phase dance is none of train, .*, prefill\+decode$/,
    );
    expect(faultOf({})).toBeNull();
  });

  test('a quote in the midst of a field is a sign like any other', () => {
    const [row] = parseMeasurements(`${HEADER}\na,r,w,train,d,8,bf16,5,5" disk,\n`);
    expect(row).toMatchObject({ fault: null, notes: '5" disk' });
  });

  test('a quote that stays open costs its own line only, and names it', () => {
    const rows = parseMeasurements(
      `${HEADER}\na,r,w,train,d,8,,5,"open,\nb,r,w,train,d,8,,5,"shut",2024\nc,r,w,train,d,8,,5,,\n`,
    );
    expect(rows.map(({ id, fault }) => [id, fault])).toEqual([
      ['a', expect.stringMatching(/^line 2: a quote is not closed/)],
      ['b', null],
      ['c', null],
    ]);
  });

  test('more fields than columns, as an unquoted comma makes, are named by their line', () => {
    const [row] = parseMeasurements('workload,phase,device,count,value\nw,train,d,8,7,400\n');
    expect(row?.fault).toBe('line 2: more fields than the header has columns');
  });
});

describe('spelling', () => {
  const phaseOf = (phase: string, workload = 'w') =>
    parseMeasurements(`workload,phase\n${workload},${phase}\n`)[0]?.phase;

  test.each([
    ['Train', 'train'],
    ['training', 'train'],
    ['Fine-tuning', 'train'],
    ['Offline', 'offline'],
    ['SERVER', 'server'],
    ['Inference', 'inference'],
    ['Prefill + Decode', 'prefill+decode'],
    ['dance', 'dance'],
  ])('phase %s is %s', (written, phase) => {
    expect(phaseOf(written)).toBe(phase);
  });

  test('a workload called interactive is served so', () => {
    expect(phaseOf('Server', 'llama2-70b-interactive-99')).toBe('interactive');
    expect(phaseOf('offline', 'llama2-70b-interactive-99')).toBe('offline');
  });

  test.each([
    ['MLPerf Training 4.0', 'training v4.0'],
    ['Inference v5.1', 'inference v5.1'],
    ['published', 'published'],
  ])('round %s is %s', (written, round) => {
    expect(parseMeasurements(`round\n${written}\n`)[0]?.round).toBe(round);
  });
});

test('a file without rows that can be read says what was expected', () => {
  expect(fileFault('')).toMatch(/^is empty; expected a header/);
  expect(fileFault('foo,bar\n1,2\n')).toMatch(/^has no column workload, phase, device, count; exp/);
  expect(fileFault('device;workload;phase;count\n')).toBe(
    'is separated by semicolons; expected commas',
  );
  expect(fileFault('device\tworkload\tphase\tcount\n')).toBe(
    'is separated by tabs; expected commas',
  );
  expect(fileFault('device,workload,phase,count\n')).toBe('has a header but no rows');
  expect(fileFault('\uFEFFdevice,workload,phase,count\r\nd,w,train,8\r\n')).toBeNull();
});
