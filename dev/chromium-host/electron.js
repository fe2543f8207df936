#!/usr/bin/env node
// What ELECTRON_EXEC_PATH may name: `electron.js <app folder> [arguments]`, like Electron itself.
process.argv.splice(1, 1);
await import('./host.ts');
