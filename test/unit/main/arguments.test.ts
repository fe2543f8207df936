import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownArguments, parseArguments } from '#main/app/arguments.ts';

const parse = (...args: string[]) => parseArguments(args, '/home/mara');
const at = (path: string) => resolve('/home/mara', path);

describe('how the app was started', () => {
  it('without anything opens the welcome place', () => {
    const nothing = { mode: 'window', file: null, sample: false, userData: null };
    expect(parse()).toEqual(nothing);
  });

  it('with a workspace opens it, from the folder it was started in', () => {
    expect(parse('plans/Payments.preflight')).toMatchObject({
      file: at('plans/Payments.preflight'),
    });
  });

  it('takes the workspace among other words', () => {
    expect(parse('leftover', 'W.preflight')).toMatchObject({ file: at('W.preflight') });
  });

  it('hands on a file of another name, so that its refusal can be said', () => {
    expect(parse('notes.txt')).toMatchObject({ file: at('notes.txt') });
  });

  it('with --sample opens the sample workspace', () => {
    expect(parse('--sample')).toMatchObject({ sample: true, file: null });
  });

  it('takes a folder for its data, from where it was started', () => {
    expect(parse('--user-data-dir=data')).toMatchObject({ userData: at('data') });
    expect(parse('--user-data-dir=')).toMatchObject({ userData: null });
  });

  it("passes over Chromium's switches", () => {
    expect(parse('--ozone-platform=headless', '--no-sandbox', '-psn_0_1')).toMatchObject({
      mode: 'window',
      file: null,
    });
  });

  it('prints a page for the command line', () => {
    expect(parse('--ozone-platform=headless', '--print-pdf', 'in.html', '/tmp/out.pdf')).toEqual({
      mode: 'print',
      html: at('in.html'),
      pdf: resolve('/tmp/out.pdf'),
      userData: null,
    });
  });

  it('refuses to print without its two files', () => {
    expect(parse('--print-pdf', 'in.html')).toBeNull();
    expect(parse('--print-pdf')).toBeNull();
  });
});

describe('what was said to the app', () => {
  it('is all behind the executable where it is packaged', () => {
    const argv = ['/opt/Preflight/preflight-app', 'W.preflight', '--sample'];
    expect(ownArguments(argv, true)).toEqual(['W.preflight', '--sample']);
  });

  it('leaves out the folder of the app where it is not, wherever it stands', () => {
    expect(ownArguments(['electron', '.', 'W.preflight'], false)).toEqual(['W.preflight']);
    const switched = ['electron', '--no-sandbox', '/home/mara/app', '--sample'];
    expect(ownArguments(switched, false)).toEqual(['--no-sandbox', '--sample']);
    expect(ownArguments(['electron'], false)).toEqual([]);
  });
});
