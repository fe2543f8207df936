import { create } from 'zustand';

/** How far a long task of main's has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const useTasks = create<{ readonly tasks: Readonly<Record<string, Progress>> }>(() => ({
  tasks: {},
}));

/** How far a task has come, followed; `null` where nothing is known of it. */
export const useProgress = (task: string): Progress | null =>
  useTasks((state) => state.tasks[task] ?? null);

export const noteProgress = (task: string, progress: Progress): void =>
  useTasks.setState(({ tasks }) => ({ tasks: { ...tasks, [task]: progress } }));
