/**
 * Matrix products at fp32 accuracy on tensor cores: three TF32 passes on the split operands
 * (3xTF32), so a third of the TF32 rate. Given where that beats the vector units; the same
 * allowance as the six bf16 passes of a TPU.
 */

import { teraflops } from '../units/constructors';
import { epoch, low, mlEngineering, unsourced } from './citation';
import type { Figure } from './figure';
import type { DeviceId } from './roster';

const DERIVATION = 'Derived: a third of the dense TF32 rate, for three passes.';

const third = (tf32Teraflops: number, citation: Parameters<typeof low>[1]): Figure =>
  low(teraflops(tf32Teraflops / 3), citation, DERIVATION);

export const EMULATED_SINGLE: Partial<Record<DeviceId, Figure>> = {
  'a100-40gb-sxm': third(156, epoch('NVIDIA A100 SXM4 40 GB')),
  'a100-80gb-sxm': third(156, epoch('NVIDIA A100 SXM4 80 GB')),
  'a100-40gb-pcie': third(156, epoch('NVIDIA A100 PCIe')),
  'a100-80gb-pcie': third(156, epoch('NVIDIA A100 PCIe')),
  'h100-sxm': third(494.7, mlEngineering('H100 SXM', 'epoch-ml-hardware')),
  'h100-pcie': third(378, mlEngineering('H100 PCIe', 'epoch-ml-hardware')),
  'h100-nvl': unsourced(teraflops(417.5 / 3), DERIVATION),
  'h200-sxm': third(494.7, mlEngineering('H200 SXM', 'epoch-ml-hardware')),
  b200: third(1125, mlEngineering('B200 SXM', 'epoch-ml-hardware')),
  gb200: third(1250, mlEngineering('GB200', 'epoch-ml-hardware')),
  b300: third(1125, mlEngineering('B300 SXM (Blackwell Ultra)')),
  gb300: third(1250, mlEngineering('GB300', 'epoch-ml-hardware')),
  mi300x: third(653.7, mlEngineering('MI300X', 'epoch-ml-hardware')),
  mi325x: third(653.7, mlEngineering('MI325X', 'epoch-ml-hardware')),
  rubin: third(2000, mlEngineering('Rubin')),
};
