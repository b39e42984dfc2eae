/** Half-width of a normal 80 % interval, in standard deviations. */
export const DEVIATIONS_OF_80_PERCENT = 1.2816;
