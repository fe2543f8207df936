import { parentPort } from 'node:worker_threads';
import { type TaskReport, type TaskRequest, tasks } from './tasks.ts';

if (!parentPort) throw new Error('The worker runs as a worker thread only.');
const port = parentPort;
const report = (message: TaskReport) => port.postMessage(message);

port.on('message', ({ name, input }: TaskRequest) => {
  const output = tasks[name](input, (done, total) => report({ kind: 'progress', done, total }));
  report({ kind: 'outcome', output });
});
