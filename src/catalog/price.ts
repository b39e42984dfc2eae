import type { DeviceId } from './roster';
import type { SourceId } from './sources';
import type { Continent, Place, Term } from './vocabulary';

/** What one chip costs for one hour at one provider; host included. */
export interface Price {
  deviceId: DeviceId;
  provider: string;
  place: Place;
  /** The provider's own region name, `any` where it publishes one price for all. */
  region: string;
  /** Null where the provider does not say where the machine stands. */
  continent: Continent | null;
  term: Term;
  /** What to order: machine type or tier, where the source names one. */
  machine?: string;
  /** Chips of the machines that it holds for; left out where the seller's machines are not known. */
  machineChips?: readonly [number, ...number[]];
  usdPerHour: number;
  /** The part of `usdPerHour` that we added for a host which the provider bills apart. */
  hostUsdPerHour?: number;
  asOf: string;
  source: SourceId;
  note?: string;
}
