#!/usr/bin/env node
// What ELECTRON_EXEC_PATH may name: `electron.js <app folder> [arguments]`, like Electron itself.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

process.argv.splice(1, 1);
// Most of a start is reading the same code again; a host that is killed could not keep it at exit.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/preflight/code'));
await import('./host.ts');
flushCompileCache();
