/**
 * Networks walked layer by layer, to derive the catalog's figures a second time: multiply–adds,
 * parameters, and numbers read and written by convolutions and matrix products. Normalisation,
 * activation and pooling are taken as fused into their neighbours.
 */

export interface Count {
  multiplyAdds: number;
  parameters: number;
  /** Numbers that the layers write, one sample. */
  outputs: number;
  /** Numbers that the layers read besides weights, one sample. */
  inputs: number;
  /** Share of a square matrix unit of this width that the products fill, by multiply–adds. */
  fill: (tile: number) => number;
}

/** What a layer hands to the next: channels and sites (pixels, voxels, tokens) by axis. */
export interface Tensor {
  channels: number;
  sizes: readonly number[];
}

export const product = (numbers: readonly number[]) => numbers.reduce((all, one) => all * one, 1);

const padded = (size: number, tile: number) => Math.ceil(size / tile) * tile;

interface Product {
  multiplyAdds: number;
  /** Numbers summed over, and numbers that come out, for each row. */
  depth: number;
  width: number;
}

export class Tally implements Count {
  readonly #products: Product[] = [];
  multiplyAdds = 0;
  parameters = 0;
  outputs = 0;
  inputs = 0;

  conv(
    from: Tensor,
    channels: number,
    kernel: number,
    { stride = 1, groups = 1, pad = Math.floor(kernel / 2), bias = 0, shared = false } = {},
  ): Tensor {
    const sizes = from.sizes.map((size) => Math.floor((size + 2 * pad - kernel) / stride) + 1);
    const weights = channels * (from.channels / groups) * kernel ** sizes.length;
    this.#add(weights, weights * product(sizes), from, { channels, sizes });
    const depth = (from.channels / groups) * kernel ** sizes.length;
    this.#multiply(weights * product(sizes), depth, channels / groups);
    if (shared) this.parameters -= weights;
    else this.parameters += channels * bias;
    return { channels, sizes };
  }

  /** Transposed convolution whose kernel equals its stride. */
  upConv(from: Tensor, channels: number, stride: number): Tensor {
    const sizes = from.sizes.map((size) => size * stride);
    const weights = channels * from.channels * stride ** sizes.length;
    this.#add(weights, weights * product(from.sizes), from, { channels, sizes });
    this.#multiply(weights * product(from.sizes), from.channels, channels);
    return { channels, sizes };
  }

  linear(from: Tensor, channels: number, { bias = 0, shared = false } = {}): Tensor {
    return this.conv(from, channels, 1, { bias, shared });
  }

  /** Scores and their product with the values; the scores stay on chip. */
  attention(query: Tensor, keys: number, headSize = 64): void {
    const multiplyAdds = product(query.sizes) * keys * query.channels;
    this.multiplyAdds += 2 * multiplyAdds;
    this.#multiply(multiplyAdds, headSize, keys);
    this.#multiply(multiplyAdds, keys, headSize);
    this.inputs += (product(query.sizes) + 2 * keys) * query.channels;
    this.outputs += product(query.sizes) * query.channels;
  }

  fill(tile: number): number {
    const paddedSum = this.#products
      .map(({ multiplyAdds, depth, width }) => {
        return multiplyAdds * (padded(depth, tile) / depth) * (padded(width, tile) / width);
      })
      .reduce((sum, one) => sum + one, 0);
    return this.#products.reduce((sum, one) => sum + one.multiplyAdds, 0) / paddedSum;
  }

  norm(of: Tensor): void {
    this.parameters += 2 * of.channels;
  }

  #multiply(multiplyAdds: number, depth: number, width: number): void {
    this.#products.push({ multiplyAdds, depth, width });
  }

  #add(weights: number, multiplyAdds: number, from: Tensor, to: Tensor): void {
    this.parameters += weights;
    this.multiplyAdds += multiplyAdds;
    this.inputs += from.channels * product(from.sizes);
    this.outputs += to.channels * product(to.sizes);
  }
}

/** Transformer block on `tokens`: attention over itself, optionally over a context, then MLP. */
export function transformerBlock(
  net: Tally,
  x: Tensor,
  context: Tensor | null,
  { feedForward, gated = false, bias = 1 }: { feedForward: number; gated?: boolean; bias?: number },
): void {
  const width = x.channels;
  const attend = (source: Tensor) => {
    net.norm(x);
    net.linear(x, width, { bias });
    net.linear(source, width);
    net.linear(source, width, { bias });
    net.attention(x, product(source.sizes));
    net.linear(x, width, { bias: 1 });
  };
  attend(x);
  if (context) attend(context);
  net.norm(x);
  net.linear(x, feedForward * (gated ? 2 : 1), { bias: 1 });
  net.linear({ channels: feedForward, sizes: x.sizes }, width, { bias: 1 });
}
