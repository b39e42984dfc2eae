/** Titles of the example situations. */

export const EXAMPLE_TITLES = {
  'tune-llama': 'Fine-tune Llama 3.1 8B in PyTorch on whatever cloud is cheapest',
  'pretrain-70b': 'Pretrain a 70B model in JAX on Google Cloud',
  cfd: 'CFD solver in fp64 on our own servers',
  'sdxl-bulk': 'Make a million SDXL images a day',
  'ranking-2tb': 'Ranking model with 2 TB of embeddings in TensorFlow',
  'boosted-trees': 'Gradient-boosted trees on small tables',
  student: 'A student trains ResNet-50 on an RTX 2080',
  'mxnet-legacy': 'Keep training an old MXNet detector on AWS',
  'chat-aws': 'Serve Llama 3.3 70B with quick answers on AWS',
  deepseek: 'Serve DeepSeek-V3 on any cloud',
  camera: 'Detect objects in a camera that has no network',
  'graph-research': 'Months of research on graph networks whose shapes change',
  whisper: 'Transcribe 100,000 half-minutes of speech a day with Whisper',
  'lab-cluster': 'A lab shares its own cluster between models and simulations',
  'gemma-gcp': 'Serve Gemma 3 12B around the clock on Google Cloud',
  'vision-research': 'Train vision transformers in JAX, many runs a day',
  'moe-thousands': 'Pretrain a 500B mixture of experts on thousands of chips',
  'rare-calls': 'Answer a few questions an hour with a small model',
  rendering: 'Render and encode video on workstations',
  'bert-archive': 'Run BERT once over an archive of documents',
} as const;
