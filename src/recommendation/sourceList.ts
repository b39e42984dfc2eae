/** Every source that a report rests on: those of the machines shown, the prices and the evidence; by id. */

import type { Catalog } from '../catalog/catalog';
import type { Device } from '../catalog/device';
import type { SourceId } from '../catalog/sources';
import type { Decision } from './decision';
import type { Gate } from './report';

export function sourcesOf(
  { best, shifts, situation }: Decision,
  gates: readonly Gate[],
  catalog: Catalog,
): readonly SourceId[] {
  const devices = [best.gpu, best.tpu].flatMap((candidate) =>
    candidate ? [candidate.device] : [],
  );
  return [
    ...new Set([
      ...devices.flatMap(deviceSources),
      ...catalog.prices
        .filter(({ deviceId }) => devices.some(({ id }) => id === deviceId))
        .map(({ source }) => source),
      ...situation.model.parameters.sources,
      ...shifts.flatMap(({ trait }) => trait.items.flatMap(({ sources }) => sources)),
      ...gates.flatMap(({ sources }) => sources),
    ]),
  ].sort();
}

function deviceSources(device: Device): readonly SourceId[] {
  const { memoryBytes, memoryBandwidthBytesPerSec, peakFlopPerSec, scaleUp, powerWatt } = device;
  const figures = [
    memoryBytes,
    memoryBandwidthBytesPerSec,
    ...Object.values(peakFlopPerSec),
    scaleUp.chips,
    scaleUp.bandwidthBytesPerSec,
    powerWatt,
  ];
  return figures.flatMap((figure) => figure?.sources ?? []);
}
