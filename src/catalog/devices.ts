import { AMD_DEVICES } from './amdDevices';
import type { Device } from './device';
import { EMULATED_SINGLE } from './emulatedSingle';
import { NVIDIA_DEVICES } from './nvidiaDevices';
import { DEVICE_NAMES_BY_ID } from './roster';
import { TPU_DEVICES } from './tpuDevices';

/** Every accelerator that can be recommended or named in a link. */
export const DEVICES: readonly Device[] = [...TPU_DEVICES, ...NVIDIA_DEVICES, ...AMD_DEVICES].map(
  (row) => {
    const emulated = EMULATED_SINGLE[row.id];
    const name = DEVICE_NAMES_BY_ID[row.id];
    return { ...row, name, ...(emulated && { emulatedSingleFlopPerSec: emulated }) };
  },
);
