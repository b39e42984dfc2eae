import type { DeviceId, ModelId } from '../catalog/roster';
import type {
  Continent,
  Criterion,
  Family,
  Framework,
  Place,
  Precision,
  Task,
  Term,
} from '../catalog/vocabulary';

export const DURATIONS = ['minutes', 'hours', 'days', 'weeks', 'months', 'always'] as const;
export const SHAPES = ['static', 'bounded', 'dynamic'] as const;
export const KERNELS = ['none', 'portable', 'cuda'] as const;
export const OTHER_WORK = ['frameworks', 'hpc', 'graphics', 'data'] as const;
export const TEAMS = ['cuda', 'xla', 'both', 'new'] as const;
export const LOOPS = ['research', 'stable'] as const;
export const PORTABILITIES = ['low', 'medium', 'high'] as const;

/**
 * What the reader said, under the names and in the units of the link (contract 1.1: tables in GB,
 * latency in ms, deadline in days). A key that is absent was not answered; nothing is derived here.
 */
export type Answers = Readonly<
  Partial<{
    task: Task;
    model: ModelId | 'custom';
    family: Family;
    params: number;
    active: number;
    context: number;
    tables: number;
    amount: number;
    batch: number;
    deadline: number;
    rate: number;
    input: number;
    output: number;
    latency: number;
    duration: (typeof DURATIONS)[number];
    precision: Precision;
    shapes: (typeof SHAPES)[number];
    kernels: (typeof KERNELS)[number];
    framework: Framework;
    also: readonly (typeof OTHER_WORK)[number][];
    team: (typeof TEAMS)[number];
    loop: (typeof LOOPS)[number];
    where: readonly Place[];
    regions: readonly Continent[];
    term: Term;
    chips: number;
    owned: DeviceId;
    'owned-count': number;
    portability: (typeof PORTABILITIES)[number];
  }> &
    Partial<Record<`w-${Criterion}`, number>>
>;

export type AnswerKey = keyof Answers;
