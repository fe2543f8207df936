import { Worker } from 'node:worker_threads';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import type { TaskInput, TaskName, TaskOutput, TaskReport, TaskRequest } from './tasks.ts';

/** A thread beside main's that does one task after the other and keeps what it read in between. */
export interface TaskWorker {
  /**
   * The task's outcome. Errors: `cancelled` where the worker was ended, `import-interrupted` where
   * it ended by itself. Rejects only where the task throws, which is a bug.
   */
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    onProgress?: (done: number, total: number) => void,
  ): Promise<TaskOutput<N> | Result<never>>;
  /** Ends the thread, whatever it is at; fulfilled when nothing of it is left. */
  end(): Promise<void>;
}

interface Job {
  readonly request: TaskRequest;
  onProgress(done: number, total: number): void;
  settle(output: TaskOutput<TaskName> | Result<never>): void;
  breakDown(error: Error): void;
}

/** Starts a worker from `entry`; without a task it keeps no process alive. */
export function startWorker(entry: URL): TaskWorker {
  const worker = new Worker(entry);
  const jobs: Job[] = [];
  /** Why there will be no more outcomes; `null` as long as the thread runs. */
  let over: 'cancelled' | 'import-interrupted' | null = null;

  worker.unref();
  worker.on('message', (report: TaskReport) => {
    if (report.kind === 'progress') return jobs[0]?.onProgress(report.done, report.total);
    jobs.shift()?.settle(report.output);
    if (jobs.length === 0) worker.unref();
  });
  worker.on('error', (error) => {
    if (!isOutOfMemory(error)) jobs.shift()?.breakDown(asError(error));
  });
  worker.on('exit', () => stop('import-interrupted'));

  function stop(why: 'cancelled' | 'import-interrupted'): void {
    over ??= why;
    for (const job of jobs.splice(0)) job.settle(fail(appError(over, {})));
  }

  return {
    run(name, input, onProgress = () => undefined) {
      if (over) return Promise.resolve(fail(appError(over, {})));
      return new Promise((resolve, reject) => {
        const request: TaskRequest = { name, input };
        const settle: Job['settle'] = (output) => resolve(output as TaskOutput<typeof name>);
        jobs.push({ request, onProgress, settle, breakDown: reject });
        worker.ref();
        worker.postMessage(request);
      });
    },
    async end() {
      stop('cancelled');
      await worker.terminate();
    },
  };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
