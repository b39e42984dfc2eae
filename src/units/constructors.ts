/** From the units of data sheets to base units: bytes, FLOP/s, bytes/s, seconds, dollars. */

export const teraflops = (value: number): number => value * 1e12;
export const gigabytes = (value: number): number => value * 1e9;
export const gibibytes = (value: number): number => value * 2 ** 30;
export const gigabytesPerSec = (value: number): number => value * 1e9;
/** Network links are quoted in bits. */
export const gigabitsPerSec = (value: number): number => (value * 1e9) / 8;
export const milliseconds = (value: number): number => value / 1e3;
export const days = (value: number): number => value * 86400;
