import { describe, expect, test } from 'vitest';
import { modelFromName } from '../../../src/performance/backtest/namedModels';

const idOf = (name: string) => modelFromName(name)?.id ?? null;

describe('one model under many spellings', () => {
  test.each([
    ['Meta-Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
    ['meta-llama/Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
    ['nvidia/Llama-3.3-70B-Instruct-FP4', 'llama-3.3-70b'],
    ['llama-3.3-70b-instruct-fp8', 'llama-3.3-70b'],
    ['llama3-405b', 'llama-3.1-405b'],
    ['MaxText llama2-7b', 'llama-2-7b'],
    ['mistral-7b-v0.1', 'mistral-7b'],
    ['OPT 1.3B', 'opt-1.3b'],
    ['OPT-13B', 'opt-13b'],
    ['gemma-3-27b-pt', 'gemma-3-27b'],
    ['llama3.1-8b-edge', 'llama-3.1-8b'],
    ['ViT-L/16', 'vit-l-16'],
    ['vit-l-16', 'vit-l-16'],
    ['ViT-B/16', 'vit-base-16'],
    ['ViT-H/14', 'vit-huge-14'],
    ['GNMT v2', 'gnmt'],
    ['rnn_translator', 'gnmt'],
    ['NMT', 'gnmt'],
    ['Mixtral', 'mixtral-8x7b'],
    ['retinanet-800x800', 'retinanet'],
    ['SD 2.1', 'stable-diffusion-v2'],
    ['Stable Diffusion v1.5', 'stable-diffusion-v1'],
    ['SSD-MobileNet', 'ssd-mobilenet-v1'],
    ['GLM-4.5', 'glm-4.5'],
    ['GLM-4.5-Air', 'glm-4.5-air'],
    ['MiniMax-M2', 'minimax-m2'],
    ['Command R+ 104B', 'command-r-plus'],
    ['ELECTRA', 'electra-base'],
    ['BART', 'bart-large'],
    ['XLNet Base', 'xlnet-base'],
  ])('%s is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});

describe('a size in a name goes before what its family is by default', () => {
  test.each([
    ['GPT3-5B', 5e9],
    ['GPT-3 126M', 126e6],
    ['GPT-3 1T', 1e12],
    ['GPT3-175B-MaxText', 175e9],
    ['WAN2.1 1.3B', 1.418e9],
    ['whisper-small', 244e6],
    ['ViT-22B', 22e9],
    ['DeepSeek LLM 67B', 67e9],
  ])('%s has %d parameters', (name, parameters) => {
    expect(modelFromName(name)?.parameters.value).toBe(parameters);
  });

  test('a vision transformer of 22 billion takes 22 ÷ 0.632 times the FLOP of one of 632 million', () => {
    const [large, huge] = ['ViT-22B', 'ViT-H/14'].map(modelFromName);
    const flop = [large, huge].map((model) => model?.forwardFlopPerSample?.value ?? 0);
    expect((flop[0] ?? 0) / (flop[1] ?? 1)).toBeCloseTo(22e9 / (huge?.parameters.value ?? 1), 6);
  });

  test.each([
    ['DeepSeek-R1-Distill-Llama-70B', 'llama-3.3-70b'],
    ['DeepSeek-R1-Distill-Llama-8B', 'llama-3.1-8b'],
    ['DeepSeek-R1-Distill-Qwen-32B', 'qwen-2.5-32b'],
    ['DeepSeek-R1-Distill-Qwen-1.5B', 'qwen-2.5-1.5b'],
    ['bert-large-336m', 'bert-large'],
    ['flux-12b', 'flux-1'],
  ])('%s is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});

test.each([
  ['OPT-1.3B-dolly', 1.3e9],
  ['Qwen3-1.4B', 1.4e9],
  ['Llama-2-1.3B', 1.3e9],
])('%s has %d parameters, not ten times as many', (name, parameters) => {
  expect(modelFromName(name)?.parameters.value).toBe(parameters);
});

describe('mixtures are none of the dense', () => {
  test.each([
    ['deepseek-v2-lite-16b', 'deepseek-v2-lite'],
    ['kimi-k2-1t', 'kimi-k2'],
    ['llama4-17b-16e', 'llama-4-scout'],
    ['llama4-17b-128e', 'llama-4-maverick'],
    ['DBRX 132B', 'dbrx'],
    ['Grok-1 314B', 'grok-1'],
  ])('%s is %s', (name, id) => {
    expect(modelFromName(name)).toMatchObject({ id, family: 'moe' });
  });

  test('total and active parameters may both stand in the name', () => {
    const model = modelFromName('Qwen3-Coder-480B-A35B');
    expect(model).toMatchObject({ family: 'moe', parameters: { value: 480e9 } });
    expect(model?.activeParameters?.value).toBe(35e9);
  });

  test.each(['Grok-2 270B', 'DeepSeek-V2 236B', 'Arctic 480B', 'llama5-17b-64e'])(
    '%s, whose experts nothing tells, is left out',
    (name) => {
      expect(modelFromName(name)).toBeNull();
    },
  );
});

test.each([
  ...['Stable Diffusion 3', 'SD3-medium', 'Stable Diffusion 3.5 Large 8B', 'flux.2-dev 32B'],
  ...[
    'DeepSeek-V4-Pro',
    'dlrm-v3',
    'bert-tiny',
    'whisper-large-v3-turbo',
    'ResNet-200',
    'MobileNetV3',
    'tarot',
  ],
])('%s is none of its namesakes', (name) => {
  expect(modelFromName(name)).toBeNull();
});
