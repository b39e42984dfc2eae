/** Why a question left open is drawn as it is. Shown among the assumptions of a result. */

const ASSUMED = 'Our assumption';

export const PRIOR_REASONS = {
  task: `${ASSUMED}: training, tuning and serving are about equally common; tasks to which other answers would not apply are all but excluded.`,
  model: `${ASSUMED}: a spread over current models of each kind, weighted towards language models; your own figures, if given, decide.`,
  duration: `${ASSUMED}: what is usual for the task, from minutes for small tables to years for a service.`,
  family: `${ASSUMED}: half transformers, the rest spread over the other kinds.`,
  params: 'The range of published models of the kind, each order of magnitude equally likely.',
  active:
    'Published mixtures of experts use between a 25th and a third of their parameters per token.',
  tables: `${ASSUMED}: from what fits on one chip to some terabytes.`,
  context:
    'The length that the model was published with; shorter when fine-tuning, as our assumption.',
  amount:
    'From a tenth of what the model was published with; otherwise 20 tokens per parameter (Hoffmann et al. 2022) up to fifty times that, as recent models are trained.',
  rate: `${ASSUMED}: from one request in ten seconds to a hundred per second; offline, from a thousand to ten million items a day.`,
  input: `${ASSUMED}: from a short question to several pages.`,
  output: `${ASSUMED}: from a sentence to two pages; encoders give one result.`,
  latency: `${ASSUMED}: from five tokens a second, about as fast as people read, to fifty; MLPerf’s limits lie between.`,
  batch: 'Worked out for each alternative.',
  deadline: `${ASSUMED}: two weeks to four months from scratch, six hours to a week for adapting.`,
  framework: `${ASSUMED}: PyTorch seven times in ten, JAX and TensorFlow about one in ten each.`,
  precision: `${ASSUMED}: bf16 for most training, the published format or 8 to 16 bits for most inference, fp64 or fp32 for simulation.`,
  shapes: `${ASSUMED}: fixed or bucketed in most networks, changing in half of graph networks.`,
  kernels: `${ASSUMED}: three networks in four need none; half of simulation code is CUDA.`,
  also: `${ASSUMED}: seven times in ten nothing else.`,
  team: `${ASSUMED}: follows the framework; CUDA is the most common.`,
  loop: `${ASSUMED}: half of fine-tuning is research, less elsewhere.`,
  where: `${ASSUMED}: any cloud four times in ten, one provider in proportion to its share of the market, else own machines.`,
  regions: `${ASSUMED}: anywhere six times in ten, else one continent.`,
  term: `${ASSUMED}: none for short work, a year or more for work that lasts.`,
  chips: 'No limit is known, so none is set.',
  owned: 'Nothing is assumed to be there already.',
  'owned-count': `${ASSUMED}: one machine's worth, one to eight.`,
  portability: `${ASSUMED}: half would accept weeks of work.`,
} as const;

export const WEIGHT_REASONS = {
  pretrain: `${ASSUMED}: the bill and the date decide a long run, and so does room to grow.`,
  finetune: `${ASSUMED}: small jobs are decided by cost and by what runs without porting.`,
  serve: `${ASSUMED}: cost per answer and response time first, then software that keeps up with new models.`,
  batch: `${ASSUMED}: nobody waits, so cost comes first by far.`,
  classical: `${ASSUMED}: cost, and libraries that exist.`,
  'non-ml': `${ASSUMED}: libraries and number formats decide before speed and cost do.`,
  open: `${ASSUMED}: cost and software a little before speed, as long as the task is open.`,
} as const;
