import { z } from 'zod';

/** zod compiles its schemas with `new Function` unless told not to, which the window's CSP refuses. */
z.config({ jitless: true });

export { z };
