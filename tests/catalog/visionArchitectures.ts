import { type Count, product, Tally, type Tensor, transformerBlock } from './layerTally';

const image = (height: number, width = height): Tensor => ({ channels: 3, sizes: [height, width] });
const half = (from: Tensor): Tensor => ({
  channels: from.channels,
  sizes: from.sizes.map((size) => Math.floor((size - 1) / 2) + 1),
});

function convNorm(
  net: Tally,
  from: Tensor,
  channels: number,
  kernel: number,
  options: { stride?: number; groups?: number } = {},
): Tensor {
  const to = net.conv(from, channels, kernel, options);
  net.norm(to);
  return to;
}

/** Stages 2 to 5 of a bottleneck network (v1.5: the 3×3 layer carries the stride). */
function bottleneckStages(
  net: Tally,
  input: Tensor,
  { blocks = [3, 4, 6, 3], width = 64, groups = 1 } = {},
): Tensor[] {
  let x = half(convNorm(net, input, 64, 7, { stride: 2 }));
  return blocks.map((count, stage) => {
    for (let block = 0; block < count; block++) {
      const stride = stage > 0 && block === 0 ? 2 : 1;
      const inner = width * 2 ** stage;
      const entry = x;
      x = convNorm(net, x, inner, 1);
      x = convNorm(net, x, inner, 3, { stride, groups });
      x = convNorm(net, x, 256 * 2 ** stage, 1);
      if (block === 0) convNorm(net, entry, 256 * 2 ** stage, 1, { stride });
      else net.inputs += entry.channels * product(entry.sizes);
    }
    return x;
  });
}

export function bottleneckNet(size: number, blocks: number[]): Count {
  const net = new Tally();
  const stages = bottleneckStages(net, image(size), { blocks });
  net.linear({ channels: stages.at(-1)?.channels ?? 0, sizes: [1] }, 1000, { bias: 1 });
  return net;
}

export const resnet50 = (): Count => bottleneckNet(224, [3, 4, 6, 3]);

/** ResNet-34 through its third stage, whose stride is dropped, as both SSD benchmarks use it. */
function resnet34Trunk(net: Tally, input: Tensor): Tensor {
  let x = half(convNorm(net, input, 64, 7, { stride: 2 }));
  [3, 4, 6].forEach((count, stage) => {
    for (let block = 0; block < count; block++) {
      const channels = 64 * 2 ** stage;
      const stride = stage === 1 && block === 0 ? 2 : 1;
      const entry = x;
      x = convNorm(net, x, channels, 3, { stride });
      x = convNorm(net, x, channels, 3);
      if (stage > 0 && block === 0) convNorm(net, entry, channels, 1, { stride });
      else net.inputs += entry.channels * product(entry.sizes);
    }
  });
  return x;
}

function ssdHeads(
  net: Tally,
  maps: readonly Tensor[],
  boxes: readonly number[],
  strides: readonly number[],
): void {
  maps.forEach((map, i) => {
    const stride = strides[i] ?? 1;
    net.conv(map, (boxes[i] ?? 0) * 4, 3, { bias: 1, stride });
    net.conv(map, (boxes[i] ?? 0) * 81, 3, { bias: 1, stride });
  });
}

/** Channels of a 1×1 and a 3×3 layer, stride and padding of the latter. */
type ExtraBlock = readonly [number, number, number, number];
const SSD_300_EXTRA: readonly ExtraBlock[] = [
  [256, 512, 2, 1],
  [256, 512, 2, 1],
  [128, 256, 2, 1],
  [128, 256, 1, 0],
  [128, 256, 1, 0],
];
const SSD_1200_EXTRA: readonly ExtraBlock[] = [
  [256, 512, 2, 1],
  [256, 512, 2, 1],
  [128, 256, 2, 1],
  [128, 256, 2, 0],
  [128, 256, 1, 0],
];

/** SSD on ResNet-34, 300 px for training and 1200 px for inference, 81 classes. */
export function ssdResnet34(size: 300 | 1200): Count {
  const net = new Tally();
  const maps = [resnet34Trunk(net, image(size))];
  for (const [inner, outer, stride, pad] of size === 300 ? SSD_300_EXTRA : SSD_1200_EXTRA) {
    const last = maps.at(-1) as Tensor;
    maps.push(net.conv(net.conv(last, inner, 1, { bias: 1 }), outer, 3, { stride, pad, bias: 1 }));
  }
  ssdHeads(net, maps, [4, 6, 6, 6, 4, 4], size === 300 ? [1, 1, 1, 1, 1, 1] : [3, 3, 2, 2, 2, 2]);
  return net;
}

function pyramid(net: Tally, stages: readonly Tensor[]): Tensor[] {
  return stages.map((stage) => net.conv(net.conv(stage, 256, 1, { bias: 1 }), 256, 3, { bias: 1 }));
}

/** RetinaNet on ResNeXt-50 32×4d with a five-level pyramid; 264 classes in MLPerf. */
export function retinanet(size: number, classes: number): Count {
  const net = new Tally();
  const stages = bottleneckStages(net, image(size), { width: 128, groups: 32 });
  const levels = pyramid(net, stages.slice(1));
  for (let extra = 0; extra < 2; extra++) {
    levels.push(net.conv(levels.at(-1) as Tensor, 256, 3, { stride: 2, bias: 1 }));
  }
  for (const outputs of [9 * classes, 9 * 4]) {
    levels.forEach((level, i) => {
      const shared = i > 0;
      let x = level;
      for (let layer = 0; layer < 4; layer++) x = net.conv(x, 256, 3, { bias: 1, shared });
      net.conv(x, outputs, 3, { bias: 1, shared });
    });
  }
  return net;
}

/** Mask R-CNN on ResNet-50 with a feature pyramid; how many regions the heads see is given. */
export function maskRcnn(
  [height, width]: readonly [number, number],
  { boxes, masks, blocks = [3, 4, 6, 3] }: { boxes: number; masks: number; blocks?: number[] },
): Count {
  const net = new Tally();
  const levels = pyramid(net, bottleneckStages(net, image(height, width), { blocks }));
  levels.push(half(levels.at(-1) as Tensor));
  levels.forEach((level, i) => {
    const shared = i > 0;
    const hidden = net.conv(level, 256, 3, { bias: 1, shared });
    net.conv(hidden, 3, 1, { bias: 1, shared });
    net.conv(hidden, 12, 1, { bias: 1, shared });
  });
  const boxHidden = net.linear({ channels: 256 * 49, sizes: [boxes] }, 1024, { bias: 1 });
  const boxFeature = net.linear(boxHidden, 1024, { bias: 1 });
  net.linear(boxFeature, 91 * 5, { bias: 1 });
  let x: Tensor = { channels: 256, sizes: [masks * 14, 14] };
  for (let layer = 0; layer < 4; layer++) x = net.conv(x, 256, 3, { bias: 1 });
  net.conv(net.upConv(x, 256, 2), 91, 1, { bias: 1 });
  return net;
}

/** 3D U-Net of the KiTS19 benchmarks on one cube. */
export function unet3d(
  sizes: readonly number[],
  { channels: inputs, classes } = { channels: 1, classes: 3 },
): Count {
  const net = new Tally();
  const filters = [32, 64, 128, 256, 320, 320];
  let x: Tensor = { channels: inputs, sizes };
  const skips: Tensor[] = [];
  filters.forEach((channels, level) => {
    x = convNorm(net, x, channels, 3, { stride: level === 0 ? 1 : 2 });
    x = convNorm(net, x, channels, 3);
    skips.push(x);
  });
  skips.pop();
  for (const skip of skips.reverse()) {
    const up = net.upConv(x, skip.channels, 2);
    x = convNorm(net, { channels: 2 * skip.channels, sizes: up.sizes }, skip.channels, 3);
    x = convNorm(net, x, skip.channels, 3);
  }
  net.conv(x, classes, 1, { bias: 1 });
  return net;
}

export function visionTransformer(
  size: number,
  patch: number,
  { layers, width, feedForward }: { layers: number; width: number; feedForward: number },
): Count {
  const net = new Tally();
  net.conv(image(size), width, patch, { stride: patch, pad: 0, bias: 1 });
  const x = { channels: width, sizes: [(size / patch) ** 2 + 1] };
  net.parameters += width * (product(x.sizes) + 1);
  for (let layer = 0; layer < layers; layer++) transformerBlock(net, x, null, { feedForward });
  net.norm(x);
  net.linear({ channels: width, sizes: [1] }, 1000, { bias: 1 });
  return net;
}

/** SSD300 of NVIDIA's examples, on ResNet-50 through its fourth stage at stride 8. */
export function ssdResnet50(): Count {
  const net = new Tally();
  const [, c3] = bottleneckStages(net, image(300), { blocks: [3, 4] });
  let x = c3 as Tensor;
  for (let block = 0; block < 6; block++) {
    const entry = x;
    x = convNorm(net, convNorm(net, convNorm(net, x, 256, 1), 256, 3), 1024, 1);
    if (block === 0) convNorm(net, entry, 1024, 1);
    else net.inputs += entry.channels * product(entry.sizes);
  }
  const maps = [x];
  for (const [inner, outer, stride, pad] of SSD_300_EXTRA) {
    const last = maps.at(-1) as Tensor;
    maps.push(net.conv(net.conv(last, inner, 1), outer, 3, { stride, pad }));
  }
  ssdHeads(net, maps, [4, 6, 6, 6, 4, 4], [1, 1, 1, 1, 1, 1]);
  return net;
}

/** MobileNet v1 at 224 px; depthwise layers run beside the matrix engine. */
export function mobilenetV1(): Count {
  const net = new Tally();
  let x = convNorm(net, image(224), 32, 3, { stride: 2 });
  const blocks = [
    [64, 1],
    [128, 2],
    [128, 1],
    [256, 2],
    [256, 1],
    [512, 2],
    [512, 1],
    [512, 1],
    [512, 1],
    [512, 1],
    [512, 1],
    [1024, 2],
    [1024, 1],
  ] as const;
  for (const [channels, stride] of blocks) {
    x = convNorm(net, x, x.channels, 3, { stride, groups: x.channels });
    x = convNorm(net, x, channels, 1);
  }
  net.linear({ channels: 1024, sizes: [1] }, 1000, { bias: 1 });
  return net;
}

/** Residual tower of Minigo on a 19 × 19 board. */
export function minigo(blocks: number, channels: number): Count {
  const net = new Tally();
  let x = convNorm(net, { channels: 17, sizes: [19, 19] }, channels, 3);
  for (let layer = 0; layer < 2 * blocks; layer++) x = convNorm(net, x, channels, 3);
  net.linear({ channels: 361 * 2, sizes: [1] }, 362, { bias: 1 });
  return net;
}
