import type { OnProgress } from '#main/exchange/jira/read.ts';
import { readSource } from '#main/exchange/read-source.ts';

/** Everything the worker thread can do. Inputs and outputs survive a structured clone. */
export const tasks = {
  'import.read': readSource,
} as const satisfies Record<string, (input: never, onProgress: OnProgress) => unknown>;

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[0];
export type TaskOutput<N extends TaskName> = ReturnType<(typeof tasks)[N]>;

/** What is sent to the worker. */
export interface TaskRequest<N extends TaskName = TaskName> {
  readonly name: N;
  readonly input: TaskInput<N>;
}

/** What the worker sends back: any number of reports of progress, then the outcome. */
export type TaskReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'outcome'; readonly output: TaskOutput<TaskName> };
