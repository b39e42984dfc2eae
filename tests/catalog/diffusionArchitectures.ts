import { type Count, Tally, type Tensor, transformerBlock } from './layerTally';

interface DenoisingUnet {
  /** Side of the latent image. */
  size: number;
  channels: readonly number[];
  /** Transformer blocks after each residual block, by level. */
  depth: readonly number[];
  contextWidth: number;
  /** Extra conditioning vector (SDXL), 0 if none. */
  conditionWidth: number;
}

/** Denoising U-Net of Stable Diffusion: two residual blocks a level down, three up. */
export function denoisingUnet(shape: DenoisingUnet): Count {
  const net = new Tally();
  const context = { channels: shape.contextWidth, sizes: [77] };
  const time = 4 * (shape.channels[0] ?? 0);
  const vector = (channels: number) => ({ channels, sizes: [1] });
  net.linear(net.linear(vector(shape.channels[0] ?? 0), time, { bias: 1 }), time, { bias: 1 });
  if (shape.conditionWidth > 0) {
    net.linear(net.linear(vector(shape.conditionWidth), time, { bias: 1 }), time, { bias: 1 });
  }

  const residual = (from: Tensor, channels: number): Tensor => {
    net.norm(from);
    const x = net.conv(from, channels, 3, { bias: 1 });
    net.linear(vector(time), channels, { bias: 1 });
    net.norm(x);
    net.conv(x, channels, 3, { bias: 1 });
    if (from.channels !== channels) net.conv(from, channels, 1, { bias: 1 });
    return x;
  };
  const transformer = (x: Tensor, depth: number): void => {
    if (depth === 0) return;
    net.norm(x);
    net.linear(x, x.channels, { bias: 1 });
    for (let block = 0; block < depth; block++) {
      transformerBlock(net, x, context, { feedForward: 4 * x.channels, gated: true, bias: 0 });
    }
    net.linear(x, x.channels, { bias: 1 });
  };

  const first = shape.channels[0] ?? 0;
  let x = net.conv({ channels: 4, sizes: [shape.size, shape.size] }, first, 3, { bias: 1 });
  const skips = [x];
  shape.channels.forEach((channels, level) => {
    for (let block = 0; block < 2; block++) {
      x = residual(x, channels);
      transformer(x, shape.depth[level] ?? 0);
      skips.push(x);
    }
    if (level < shape.channels.length - 1) {
      x = net.conv(x, channels, 3, { stride: 2, bias: 1 });
      skips.push(x);
    }
  });
  x = residual(x, x.channels);
  transformer(x, shape.depth.findLast((depth) => depth > 0) ?? 0);
  x = residual(x, x.channels);
  for (const [index, channels] of [...shape.channels.entries()].reverse()) {
    for (let block = 0; block < 3; block++) {
      const skip = skips.pop() as Tensor;
      x = residual({ channels: x.channels + skip.channels, sizes: x.sizes }, channels);
      transformer(x, shape.depth[index] ?? 0);
    }
    if (index > 0) {
      x = net.conv({ channels, sizes: x.sizes.map((size) => 2 * size) }, channels, 3, { bias: 1 });
    }
  }
  net.norm(x);
  net.conv(x, 4, 3, { bias: 1 });
  return net;
}

export const stableDiffusion2 = (): Count =>
  denoisingUnet({
    size: 64,
    channels: [320, 640, 1280, 1280],
    depth: [1, 1, 1, 0],
    contextWidth: 1024,
    conditionWidth: 0,
  });

export const stableDiffusionXl = (): Count =>
  denoisingUnet({
    size: 128,
    channels: [320, 640, 1280],
    depth: [0, 2, 10],
    contextWidth: 2048,
    conditionWidth: 2816,
  });

/** FLUX.1: 19 blocks with separate weights for text and image, then 38 shared ones. */
export function flux(imageTokens: number, textTokens: number): Count {
  const net = new Tally();
  const width = 3072;
  const tokens = (count: number) => ({ channels: width, sizes: [count] });
  const modulate = (vectors: number) => net.linear(tokens(1), vectors * width, { bias: 1 });
  net.linear({ channels: 64, sizes: [imageTokens] }, width, { bias: 1 });
  net.linear({ channels: 4096, sizes: [textTokens] }, width, { bias: 1 });
  for (const input of [256, 768]) {
    net.linear(net.linear({ channels: input, sizes: [1] }, width, { bias: 1 }), width, { bias: 1 });
  }
  for (let block = 0; block < 19; block++) {
    for (const count of [imageTokens, textTokens]) {
      modulate(6);
      net.linear(tokens(count), 3 * width, { bias: 1 });
      net.attention(tokens(count), imageTokens + textTokens, 128);
      net.linear(tokens(count), width, { bias: 1 });
      net.linear(net.linear(tokens(count), 4 * width, { bias: 1 }), width, { bias: 1 });
    }
  }
  const all = imageTokens + textTokens;
  for (let block = 0; block < 38; block++) {
    modulate(3);
    net.linear(tokens(all), 7 * width, { bias: 1 });
    net.attention(tokens(all), all, 128);
    net.linear({ channels: 5 * width, sizes: [all] }, width, { bias: 1 });
  }
  modulate(2);
  net.linear(tokens(imageTokens), 64, { bias: 1 });
  return net;
}

export const stableDiffusion1 = (): Count =>
  denoisingUnet({
    size: 64,
    channels: [320, 640, 1280, 1280],
    depth: [1, 1, 1, 0],
    contextWidth: 768,
    conditionWidth: 0,
  });

/** Wan 14B on a video of `tokens` patches, with 512 text tokens. */
export function wan(
  tokens: number,
  { layers, width, feedForward } = { layers: 40, width: 5120, feedForward: 13824 },
): Count {
  const net = new Tally();
  const x = { channels: width, sizes: [tokens] };
  const text = { channels: width, sizes: [512] };
  net.linear({ channels: 64, sizes: [tokens] }, width, { bias: 1 });
  net.linear(net.linear({ channels: 4096, sizes: [512] }, width, { bias: 1 }), width, { bias: 1 });
  const time = net.linear({ channels: 256, sizes: [1] }, width, { bias: 1 });
  net.linear(net.linear(time, width, { bias: 1 }), 6 * width, { bias: 1 });
  for (let layer = 0; layer < layers; layer++) {
    for (const source of [x, text]) {
      net.linear(x, width, { bias: 1 });
      net.linear(source, width, { bias: 1 });
      net.linear(source, width, { bias: 1 });
      net.attention(x, source.sizes[0] ?? 0, 128);
      net.linear(x, width, { bias: 1 });
    }
    net.linear(net.linear(x, feedForward, { bias: 1 }), width, { bias: 1 });
  }
  net.linear(x, 64, { bias: 1 });
  return net;
}
