import { expect, test } from 'vitest';
import { deviceNamed } from '../../../src/performance/backtest/namedDevices';

test.each([
  ['h100-sxm-80gb', 'h100-sxm'],
  ['h100-80gb', 'h100-sxm'],
  ['h100-sxm5', 'h100-sxm'],
  ['NVIDIA H100-SXM5-80GB', 'h100-sxm'],
  ['NVIDIA H100 80GB HBM3', 'h100-sxm'],
  ['h100-pcie-80gb', 'h100-pcie'],
  ['h100-nvl', 'h100-nvl'],
  ['A100', 'a100-40gb-sxm'],
  ['a100-80gb', 'a100-80gb-sxm'],
  ['a100-40gb', 'a100-40gb-sxm'],
  ['a100-sxm4-80gb', 'a100-80gb-sxm'],
  ['a100-pcie-80gb', 'a100-80gb-pcie'],
  ['v100-32gb', 'v100-32gb-sxm2'],
  ['v100-16gb', 'v100-16gb-sxm2'],
  ['v100-sxm2', 'v100-16gb-sxm2'],
  ['v100-sxm3-32gb', 'v100-32gb-sxm3'],
  ['gb200-nvl72', 'gb200'],
  ['gh200-96gb', 'gh200'],
  ['gh200-144gb', 'gh200-144gb'],
  ['quadro-rtx-8000', 'rtx-8000'],
  ['quadro-rtx-6000', 'quadro-rtx-6000'],
  ['a6000', 'rtx-a6000'],
  ['GeForce RTX 4090', 'rtx-4090'],
  ['AMD Instinct MI300X', 'mi300x'],
  ['TPU v5e', 'tpu-v5e'],
  ['TPU v6e (Trillium)', 'tpu-v6e'],
  ['v5litepod-16', 'tpu-v5e'],
  ['v5p-128', 'tpu-v5p'],
  ['v4-512', 'tpu-v4'],
  ['tpu-v8t', 'tpu-8t'],
])('%s is %s', (name, id) => {
  expect(deviceNamed(name)?.id).toBe(id);
});

test.each(['gh200-480gb', 'h100-sxm-96gb', 'H100 96GB HBM3', 'tpu-v1', 'abacus', ''])(
  '%s is no chip we know',
  (name) => {
    expect(deviceNamed(name)).toBeNull();
  },
);
