import type { Continent, Place } from './vocabulary';

/** A provider's region and the continent whose rules it falls under. */
export interface Region {
  id: string;
  place: Place;
  continent: Continent;
}
