import { z } from 'zod';
import { problemInWords } from './zod-words.ts';

/** zod compiles its schemas with `new Function` unless told not to, which the window's CSP refuses. */
z.config({ jitless: true, customError: problemInWords });

export { z };
