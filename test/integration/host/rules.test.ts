import { beforeAll, expect, it } from 'vitest';
import { startHost } from './host.ts';

let told: Record<string, string>;
let code: number | null;

beforeAll(async () => {
  const host = startHost('rules');
  told = JSON.parse(await host.output);
  code = await host.exited;
  await host.kill();
});

it.each([
  ['window before ready', 'Cannot create BrowserWindow before app is ready'],
  ['session before ready', 'before app is ready'],
  ['screen before ready', 'before app is ready'],
  ['relative userData', 'Path must be absolute'],
  ['unknown path', "no app.getPath('recent')"],
  ['unknown module', 'no electron.clipboard'],
  ['unknown member', 'no app.relaunch'],
  ['schemes twice', 'only once'],
  ['schemes after ready', 'before app is ready'],
  ['unprivileged scheme', 'only as standard, secure and fetchable'],
  ['empty menu item', 'at least one of label, role or type'],
  ['registered accelerator', 'registers no accelerators'],
  ['permissions', 'gives no permission; nobody denied'],
  ['given permission', 'gives no permission; nobody denied'],
  ['unknown option', 'does not know the option frame'],
  ['unsandboxed', 'only sandboxed, isolated windows'],
  ['node in the page', 'only sandboxed, isolated windows'],
])('refuses: %s', (name, message) => {
  expect(told[name]).toContain(message);
});

it('takes the name from package.json and the data folder from the command line', () => {
  expect(told.name).toBe('Rule Book');
  expect(told.userData).toMatch(/host-\w+\/data$/);
  expect(told.schemes).toBe('undefined');
});

it('leaves with the code the app gives', () => {
  expect(code).toBe(7);
});
