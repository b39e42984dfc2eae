/** Regions in which a price or a device of the catalog is listed, and the continent of each. */

import type { Region } from './region';
import type { Continent, Place } from './vocabulary';

const LISTED: readonly (readonly [place: Place, continent: Continent, ids: string])[] = [
  [
    'gcp',
    'americas',
    `northamerica-northeast1 northamerica-northeast2 southamerica-east1 southamerica-west1
     us-central1 us-central2 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3
     us-west4`,
  ],
  [
    'gcp',
    'europe',
    `europe-central2 europe-north1 europe-west1 europe-west10 europe-west2 europe-west3
     europe-west4 europe-west6 europe-west8 europe-west9`,
  ],
  [
    'gcp',
    'asia-pacific',
    `asia-east1 asia-east2 asia-northeast1 asia-northeast3 asia-south1 asia-south2
     asia-southeast1 asia-southeast2 australia-southeast1 australia-southeast2`,
  ],
  ['gcp', 'middle-east-africa', `me-central2 me-west1`],
  ['aws', 'americas', `us-east-1`],
  [
    'azure',
    'americas',
    `brazilsouth canadacentral canadaeast centralus eastus eastus2 mexicocentral
     northcentralus southcentralus westcentralus westus westus2 westus3`,
  ],
  [
    'azure',
    'europe',
    `francecentral germanynorth germanywestcentral italynorth northeurope norwayeast
     polandcentral spaincentral swedencentral switzerlandnorth switzerlandwest uksouth ukwest
     westeurope`,
  ],
  [
    'azure',
    'asia-pacific',
    `australiacentral australiacentral2 australiaeast australiasoutheast centralindia
     eastasia indonesiacentral japaneast japanwest jioindiacentral jioindiawest koreacentral
     koreasouth malaysiawest southeastasia southindia`,
  ],
  [
    'azure',
    'middle-east-africa',
    `israelcentral qatarcentral southafricanorth southafricawest uaecentral uaenorth`,
  ],
];

/** Region ids written one after the other. */
export const listed = (ids: string): readonly string[] => ids.split(/\s+/);

export const REGIONS: readonly Region[] = LISTED.flatMap(([place, continent, ids]) =>
  listed(ids).map((id) => ({ id, place, continent })),
);
