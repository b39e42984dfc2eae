import { expect, test } from 'vitest';
import { parseMeasurements, softwareYearOf } from '../../../src/performance/backtest/measurement';

const HEADER = 'id,round,workload,phase,device,count,precision,value,notes,date';

test('a field in quotes keeps its commas, doubled quotes and line breaks', () => {
  const text = `${HEADER}\na,r,w,train,d,8,"int8,fp16",5,"says ""so""\nand more",2024\nb,r,w,train,d,,bf16,7,,\n`;
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
