/**
 * The messages between a frame and its host (contract 3). Reading never throws: what is not exactly
 * a message of protocol 1 is nothing. Fields beyond the known ones are for later versions.
 */
import {
  type GenericSchema,
  type InferOutput,
  maxLength,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  string,
  union,
} from 'valibot';
import type { Answers } from '../questionnaire/answers';
import { THEMES } from '../questionnaire/hostParameters';
import type { StepId } from '../questionnaire/questions';
import type { Report } from '../recommendation/report';

const APP = 'tpu-or-gpu';
const PROTOCOL = 1;

/** Of one text in a message; as long as the longest link. */
const LONGEST_TEXT = 8192;
/** Far more than any message has. */
const MOST_FIELDS = 16;

/** What each message of a host carries. */
const FIELDS = {
  hello: object({}),
  'get-report': object({ id: union([pipe(string(), maxLength(200)), number()]) }),
  'set-answers': object({ answers: string() }),
  'set-theme': object({ theme: picklist(THEMES) }),
} satisfies Record<string, GenericSchema>;

type Fields = typeof FIELDS;
export type HostMessage = {
  [Type in keyof Fields]: { type: Type } & InferOutput<Fields[Type]>;
}[keyof Fields];

/** A host's message in all but one field. */
export interface Refusal {
  type: 'refused';
  what: string;
  field: string;
}

export type FrameMessage =
  | { type: 'ready'; version: string }
  | { type: 'resize'; height: number }
  /** `link` is the query of the answers, as `set-answers` takes it. */
  | { type: 'step'; step: StepId; answers: Answers; link: string }
  | { type: 'result'; report: Report }
  | { type: 'report'; id: string | number; report: Report }
  | { type: 'scroll' }
  | { type: 'error'; message: string };

/** What is posted for a message. */
export const envelope = (message: FrameMessage) => ({ app: APP, protocol: PROTOCOL, ...message });

/** A message of the host, what keeps it from being one, or null for anything else. */
export function readHostMessage(data: unknown): HostMessage | Refusal | null {
  if (!isFlat(data) || data['app'] !== APP || data['protocol'] !== PROTOCOL) return null;
  const { type } = data;
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return null;
  const reading = safeParse(FIELDS[type as keyof Fields], data);
  if (reading.success) return { type, ...reading.output } as HostMessage;
  const field = Object.keys(FIELDS[type as keyof Fields].entries).join();
  return { type: 'refused', what: type, field };
}

/** A plain object of few and short plain values: nothing larger is even looked at. */
function isFlat(data: unknown): data is Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return false;
  if (Object.getPrototypeOf(data) !== Object.prototype) return false;
  const values = Object.values(data);
  return values.length <= MOST_FIELDS && values.every(isShort);
}

function isShort(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  return typeof value !== 'object' && typeof value !== 'bigint';
}
