const SECONDS_PER_HOUR = 3600;

/**
 * Dollars of `chips` chips for `seconds` at a price per chip-hour. Storage, egress and people are
 * left out, so every job costs more than this.
 */
export const costUsd = (usdPerChipHour: number, chips: number, seconds: number): number =>
  usdPerChipHour * chips * (seconds / SECONDS_PER_HOUR);
