/** Types for TypeScript hosts of embed.js: `element.addEventListener('result', ({ detail }) => …)`. */
interface TpuOrGpuEvents {
  ready: CustomEvent<{ version: string }>;
  resize: CustomEvent<{ height: number }>;
  step: CustomEvent<{ step: string; answers: Record<string, unknown>; link: string }>;
  /** The report is as report.schema.json has it. */
  result: CustomEvent<{ report: { verdict: string; link: string; [field: string]: unknown } }>;
  error: CustomEvent<{ message: string }>;
}

interface TpuOrGpuElement extends HTMLElement {
  addEventListener<Type extends keyof TpuOrGpuEvents>(
    type: Type,
    listener: (event: TpuOrGpuEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

interface HTMLElementTagNameMap {
  'tpu-or-gpu': TpuOrGpuElement;
}
