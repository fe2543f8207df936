import { EventEmitter } from 'node:events';

/**
 * `target`, except that a member the host does not have throws, where JavaScript would say
 * `undefined` and the real Electron would have an answer. Pages run this function's source, so it
 * uses nothing from outside of itself.
 */
export function strict<T extends object>(target: T, name: string): T {
  const askedByTheLanguage = ['then', 'toJSON', 'asymmetricMatch', '$$typeof'];
  return new Proxy(target, {
    get(of, key, receiver) {
      if (typeof key === 'string' && !(key in of) && !askedByTheLanguage.includes(key))
        throw new Error(`The Chromium host has no ${name}.${key}: see dev/chromium-host/README.md`);
      return Reflect.get(of, key, receiver);
    },
  });
}

/** An emitter of events that is strict about its members, also to itself. */
export class StrictEmitter extends EventEmitter {
  constructor(name: string) {
    super();
    // biome-ignore lint/correctness/noConstructorReturn: what extends this is strict from its start
    return strict(this, name);
  }
}

/** Throws where an option is named that the host would silently ignore. */
export function onlyKnown<T extends object>(options: T, known: (keyof T)[], where: string): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key as keyof T));
  if (unknown !== undefined)
    throw new Error(`The Chromium host does not know the option ${unknown} of ${where}`);
}
