import type { Message } from './message.ts';

/** What can go wrong with the deployments of a release, and with what was deployed. */
export const deploymentErrors = {
  /** `status` is `released`, `rolled back` or `cancelled`. */
  'release-closed': (f: { release: string; status: string }): Message => ({
    what: `${f.release} is ${f.status}: its date stays as it was.`,
    todo: 'If it is still to come, set its status back to planned or in progress, then move it.',
  }),
  'window-over': (f: { release: string; environment: string; state: string }): Message => ({
    what: `The ${f.environment} deployment of ${f.release} is ${f.state.replace('-', ' ')}: its window stays where it was.`,
    todo: 'Move the release to a day within ten years of it, or correct this window alone.',
  }),
  'deployment-only': (f: { release: string; environment: string }): Message => ({
    what: `${f.environment} is the only deployment of ${f.release}; a release has at least one.`,
    todo: 'Change it, or add another one first.',
  }),
  'deployment-ran': (f: { release: string; environment: string }): Message => ({
    what: `The ${f.environment} deployment of ${f.release} was run; it is kept.`,
    todo: 'Add another deployment beside it.',
  }),
} as const;
