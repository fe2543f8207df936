import type { Message } from './message.ts';

/** What can go wrong with the deployments of a release. */
export const deploymentErrors = {
  'deployment-only': (f: { release: string; environment: string }): Message => ({
    what: `${f.environment} is the only deployment of ${f.release}; a release has at least one.`,
    todo: 'Change it, or add another one first.',
  }),
  'deployment-ran': (f: { release: string; environment: string }): Message => ({
    what: `The ${f.environment} deployment of ${f.release} was run; it is kept.`,
    todo: 'Add another deployment beside it.',
  }),
} as const;
