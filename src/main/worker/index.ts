import { parentPort } from 'node:worker_threads';
import type { OnProgress } from '#main/exchange/jira/read.ts';
import { type TaskReport, type TaskRequest, workerTasks } from './tasks.ts';

if (!parentPort) throw new Error('The worker runs as a worker thread only.');
const port = parentPort;
const report = (message: TaskReport) => port.postMessage(message);
const tasks = workerTasks();

port.on('message', ({ name, input }: TaskRequest) => {
  const task = tasks[name] as (
    input: unknown,
    onProgress: OnProgress,
  ) => ReturnType<(typeof tasks)[typeof name]>;
  const output = task(input, (done, total) => report({ kind: 'progress', done, total }));
  report({ kind: 'outcome', output });
});
