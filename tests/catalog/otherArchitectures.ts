import { type Count, Tally, type Tensor, transformerBlock } from './layerTally';

/** Whisper: one 30 s window through the encoder, and `tokens` of transcript through the decoder. */
export function whisper(
  tokens: number,
  { layers, width, bands } = { layers: 32, width: 1280, bands: 128 },
): Count {
  const net = new Tally();
  let frames: Tensor = { channels: bands, sizes: [3000] };
  frames = net.conv(frames, width, 3, { bias: 1 });
  const audio = net.conv(frames, width, 3, { stride: 2, bias: 1 });
  for (let layer = 0; layer < layers; layer++) {
    transformerBlock(net, audio, null, { feedForward: 4 * width });
  }
  const text = { channels: width, sizes: [tokens] };
  for (let layer = 0; layer < layers; layer++) {
    transformerBlock(net, text, audio, { feedForward: 4 * width });
  }
  net.linear(text, 51866);
  net.parameters += 448 * width;
  return net;
}

function lstm(net: Tally, from: Tensor, hidden: number, directions = 1): Tensor {
  for (let direction = 0; direction < directions; direction++) {
    net.linear(from, 4 * hidden, { bias: 2 });
    net.linear({ channels: hidden, sizes: from.sizes }, 4 * hidden);
  }
  return { channels: hidden * directions, sizes: from.sizes };
}

/**
 * RNN-T of MLPerf on one utterance: `frames` of 30 ms, `labels` of text. Training evaluates the
 * joint network on the whole grid of frames and labels, greedy decoding only along one path.
 */
export function rnnTransducer(
  frames: number,
  labels: number,
  {
    classes,
    encoderHidden,
    predictionHidden,
    joint,
  }: {
    classes: number;
    encoderHidden: number;
    predictionHidden: number;
    joint: 'grid' | 'path';
  },
): Count {
  const net = new Tally();
  let x: Tensor = { channels: 240, sizes: [frames] };
  for (let layer = 0; layer < 2; layer++) x = lstm(net, x, encoderHidden);
  x = { channels: 2 * x.channels, sizes: [Math.ceil(frames / 2)] };
  for (let layer = 0; layer < 3; layer++) x = lstm(net, x, encoderHidden);
  let y: Tensor = { channels: predictionHidden, sizes: [labels + 1] };
  net.parameters += (classes - 1) * predictionHidden;
  for (let layer = 0; layer < 2; layer++) y = lstm(net, y, predictionHidden);
  const [steps = 0] = x.sizes;
  net.linear(x, 512, { bias: 1 });
  net.linear(y, 512, { bias: 1 });
  const cells = joint === 'grid' ? steps * (labels + 1) : steps + labels;
  net.linear({ channels: 512, sizes: [cells] }, classes, { bias: 1 });
  return net;
}

/** GNMT v2 on one sentence pair of the given lengths, teacher-forced, or decoding in beams. */
export function gnmt(
  source: number,
  target: number,
  {
    layers,
    vocabulary,
    beams = 1,
  }: {
    layers: number;
    vocabulary: number;
    beams?: number;
  },
): Count {
  const net = new Tally();
  net.parameters += vocabulary * 1024;
  let x = lstm(net, { channels: 1024, sizes: [source] }, 1024, 2);
  for (let layer = 1; layer < layers; layer++) x = lstm(net, x, 1024);
  const decoded = target * beams;
  let y = lstm(net, { channels: 1024, sizes: [decoded] }, 1024);
  net.linear(x, 1024);
  net.linear(y, 1024);
  net.attention(y, source);
  for (let layer = 1; layer < layers; layer++) {
    y = lstm(net, { channels: 2048, sizes: [decoded] }, 1024);
  }
  net.linear(y, vocabulary, { bias: 1 });
  return net;
}

/** A stack of fully connected layers on one sample. */
function perceptron(net: Tally, widths: readonly number[]): void {
  widths.slice(1).forEach((width, i) => {
    net.linear({ channels: widths[i] ?? 0, sizes: [1] }, width, { bias: 1 });
  });
}

/** DLRM without its tables: bottom network, pairwise products of 27 vectors of 128, top network. */
export function dlrm(): Count {
  const net = new Tally();
  perceptron(net, [13, 512, 256, 128]);
  net.multiplyAdds += (27 * 26 * 128) / 2;
  net.inputs += 27 * 128;
  net.outputs += (27 * 26) / 2;
  perceptron(net, [128 + (27 * 26) / 2, 1024, 1024, 512, 256, 1]);
  return net;
}

/** DLRM-DCNv2 without its tables: three low-rank cross layers in place of the products. */
export function dlrmDcnV2(): Count {
  const net = new Tally();
  const width = 27 * 128;
  perceptron(net, [13, 512, 256, 128]);
  for (let layer = 0; layer < 3; layer++) perceptron(net, [width, 512, width]);
  perceptron(net, [width, 1024, 1024, 512, 256, 1]);
  return net;
}

/** wav2vec 2.0 on `samples` of 16 kHz sound: convolutions down to 20 ms, then a transformer. */
export function wav2vec2(
  samples: number,
  { layers, width, feedForward }: { layers: number; width: number; feedForward: number },
): Count {
  const net = new Tally();
  let x: Tensor = { channels: 1, sizes: [samples] };
  for (const [kernel, stride] of [
    [10, 5],
    [3, 2],
    [3, 2],
    [3, 2],
    [3, 2],
    [2, 2],
    [2, 2],
  ] as const) {
    x = net.conv(x, 512, kernel, { stride, pad: 0 });
  }
  x = net.linear(x, width, { bias: 1 });
  net.conv(x, width, 128, { groups: 16, bias: 1 });
  for (let layer = 0; layer < layers; layer++) transformerBlock(net, x, null, { feedForward });
  return net;
}

/** Neural collaborative filtering of MLPerf v0.5 without its tables. */
export function neuralFiltering(): Count {
  const net = new Tally();
  perceptron(net, [256, 256, 128, 64]);
  perceptron(net, [128, 1]);
  return net;
}

/** R-GAT: `nodes` sampled by hop from one seed; every layer projects all sources it reads. */
export function relationalAttention(
  nodes: readonly number[],
  { features, hidden, classes }: { features: number; hidden: number; classes: number },
): Count {
  const net = new Tally();
  for (let layer = 0; layer < nodes.length - 1; layer++) {
    const sources = nodes.slice(0, nodes.length - layer).reduce((sum, one) => sum + one, 0);
    net.linear({ channels: layer === 0 ? features : hidden, sizes: [sources] }, hidden);
  }
  net.linear({ channels: hidden, sizes: [1] }, classes, { bias: 1 });
  return net;
}

/** Tacotron 2 on `characters` of text and `frames` of 80 mel bands, teacher-forced. */
export function tacotron2(characters: number, frames: number): Count {
  const net = new Tally();
  net.parameters += 148 * 512;
  let text: Tensor = { channels: 512, sizes: [characters] };
  for (let layer = 0; layer < 3; layer++) text = net.conv(text, 512, 5, { bias: 1 });
  text = lstm(net, text, 256, 2);
  net.linear(text, 128);
  const mel = (channels: number): Tensor => ({ channels, sizes: [frames] });
  net.linear(net.linear(mel(80), 256), 256);
  lstm(net, mel(256 + 512), 1024);
  net.linear(mel(1024), 128);
  // Where attention stood before, around each character, and the sum over characters.
  const everywhere = { channels: 2, sizes: [frames * characters] };
  net.linear(net.conv(everywhere, 32, 31), 128);
  net.linear({ ...everywhere, channels: 128 }, 1);
  net.multiplyAdds += frames * characters * 512;
  lstm(net, mel(1024 + 512), 1024);
  net.linear(mel(1536), 81, { bias: 1 });
  let out = net.conv(mel(80), 512, 5, { bias: 1 });
  for (let layer = 0; layer < 3; layer++) out = net.conv(out, 512, 5, { bias: 1 });
  net.conv(out, 80, 5, { bias: 1 });
  return net;
}

/** WaveGlow on `samples` of sound: twelve flows of eight dilated layers on groups of eight. */
export function waveGlow(samples: number): Count {
  const net = new Tally();
  const at = (channels: number): Tensor => ({ channels, sizes: [samples / 8] });
  net.parameters += 80 * 80 * 1024;
  net.multiplyAdds += (samples / 256) * 80 * 80 * 1024;
  for (let flow = 0; flow < 12; flow++) {
    const channels = 8 - 2 * Math.floor(flow / 4);
    net.linear(at(channels), channels);
    net.linear(at(channels / 2), 512, { bias: 1 });
    net.linear(at(640), 2 * 512 * 8, { bias: 1 });
    for (let layer = 0; layer < 8; layer++) {
      net.conv(at(512), 1024, 3, { bias: 1 });
      net.linear(at(512), layer < 7 ? 1024 : 512, { bias: 1 });
    }
    net.linear(at(512), channels, { bias: 1 });
  }
  return net;
}
