/** What the language itself asks of any object. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'asymmetricMatch', '$$typeof']);

/**
 * `target`, except that a member the host does not have throws, where JavaScript would say
 * `undefined` and the real Electron would have an answer.
 */
export function strict<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(of, key, receiver) {
      if (typeof key === 'string' && !(key in of) && !ASKED_BY_THE_LANGUAGE.has(key))
        throw new Error(`The Chromium host has no ${name}.${key}: see dev/chromium-host/README.md`);
      return Reflect.get(of, key, receiver);
    },
  });
}

/** Throws where an option is named that the host would silently ignore. */
export function onlyKnown<T extends object>(options: T, known: (keyof T)[], where: string): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key as keyof T));
  if (unknown !== undefined)
    throw new Error(`The Chromium host does not know the option ${unknown} of ${where}`);
}
