import { createServer } from 'node:http';
import { RunningApp } from '#test/e2e/support/running-app.ts';
const [port, ...args] = process.argv.slice(2);
const app = new RunningApp({ args, size: { width: 1440, height: 900 } });
await app.start();
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const state: Record<string, unknown> = {};
const shot = (name: string, p = app.page) => p.screenshot({ path: `/tmp/hand/${name}.png` });
createServer(async (req, res) => {
  let body = '';
  for await (const c of req) body += c;
  try {
    const out = await new AsyncFunction('app', 'page', 'shot', 'state', body)(app, app.pages[0], shot, state);
    res.end(typeof out === 'string' ? out : JSON.stringify(out, null, 1) ?? 'ok');
  } catch (error) { res.end('ERR ' + String((error as Error).stack).slice(0, 1500)); }
}).listen(Number(port));
console.log('ready');
