import { Worker } from 'node:worker_threads';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import type { TaskInput, TaskName, TaskOutput, TaskReport, TaskRequest } from './tasks.ts';

export interface TaskOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Runs what takes long beside the main thread: one task after the other, in one worker. */
export interface WorkerPool {
  /**
   * The task's outcome. `cancelled` when the signal fires first: the worker is ended then, whatever
   * it was at. Rejects only where the worker breaks down, which is a bug.
   */
  runTask<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    options?: TaskOptions,
  ): Promise<TaskOutput<N> | Result<never>>;
  /** Ends the worker; what is under way or waiting comes back as `cancelled`. */
  close(): void;
}

interface Job {
  readonly request: TaskRequest;
  readonly options: TaskOptions;
  settle(output: TaskOutput<TaskName> | Result<never>): void;
  breakDown(error: Error): void;
}

/** A pool whose worker is started from `entry` with the first task, and keeps no process alive. */
export function createWorkerPool(entry: URL): WorkerPool {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: Job | null = null;

  function start(): Worker {
    const started = new Worker(entry);
    started.on('message', (report: TaskReport) => {
      if (started !== worker) return;
      if (report.kind === 'progress') current?.options.onProgress?.(report.done, report.total);
      else end((job) => job.settle(report.output));
    });
    const broken = (error: Error) => {
      if (started !== worker) return;
      worker = null;
      end((job) => job.breakDown(error));
    };
    started.on('error', (error) =>
      broken(error instanceof Error ? error : new Error(String(error))),
    );
    started.on('exit', (code) => broken(new Error(`The worker ended with code ${code}.`)));
    return started;
  }

  function next(): void {
    if (current) return;
    current = waiting.shift() ?? null;
    if (!current) return void worker?.unref();
    worker ??= start();
    worker.ref();
    worker.postMessage(current.request);
  }

  function end(how: (job: Job) => void): void {
    const job = current;
    current = null;
    if (job) how(job);
    next();
  }

  function stop(): void {
    const stopped = worker;
    worker = null;
    void stopped?.terminate();
  }

  function cancel(job: Job): void {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    job.settle(fail(appError('cancelled', {})));
    if (job !== current) return;
    stop();
    end(() => undefined);
  }

  return {
    runTask(name, input, options = {}) {
      return new Promise((resolve, reject) => {
        const { signal } = options;
        const job: Job = {
          request: { name, input },
          options,
          settle: (output) => {
            signal?.removeEventListener('abort', abort);
            resolve(output as TaskOutput<typeof name>);
          },
          breakDown: reject,
        };
        const abort = () => cancel(job);
        if (signal?.aborted) return resolve(fail(appError('cancelled', {})));
        signal?.addEventListener('abort', abort, { once: true });
        waiting.push(job);
        next();
      });
    },
    close() {
      for (const job of waiting.splice(0)) job.settle(fail(appError('cancelled', {})));
      current?.settle(fail(appError('cancelled', {})));
      current = null;
      stop();
    },
  };
}
