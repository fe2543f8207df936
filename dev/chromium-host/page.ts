import { type Codec, makeCodec } from './codec.ts';

/** Where a page's calls go: answered by the host, never sent anywhere. */
export const WIRE = '/__chromium-host__/';

/** What a page tells the host. */
export type Call =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'open'; url: string }
  | { kind: 'window'; event: 'focus' | 'blur' | 'resize'; bounds: number[] };
/** What the host tells a page, in the order in which main said it. */
export type Message =
  | { kind: 'reply'; id: number; ok: boolean; value: unknown }
  | { kind: 'event'; channel: string; args: unknown[] };

/** Some of these; `first` is the place of the first in the order, counted from a page's start. */
export interface Batch {
  readonly first: number;
  readonly messages: Uint8Array[];
}

type Preload = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  process: object,
) => void;
type Listener = (event: object, ...args: unknown[]) => void;

/** The script that stands before a page's own: Electron's half of the page, and the preload. */
export const pageScript = (preload: string, name: string): string =>
  `(${pageSide})((${makeCodec})(), ${JSON.stringify({ wire: WIRE, platform: process.platform })},` +
  `function (exports, require, module, process) { ${preload}\n})\n//# sourceURL=${name}`;

/** Runs in the page, from its source, so it uses nothing from outside of itself. */
function pageSide(codec: Codec, host: { wire: string; platform: string }, preload: Preload): void {
  if (window !== window.top || location.protocol !== 'https:') return;
  const request = window.fetch.bind(window);
  const waiting = new Map<number, (message: Message & { kind: 'reply' }) => void>();
  const listeners = new Map<string, Listener[]>();
  let calls = 0;

  const early = new Map<number, Message[]>();
  let next = 0;
  const take = (message: Message): void => {
    const event = { sender: ipcRenderer, ports: [] };
    if (message.kind === 'reply') waiting.get(message.id)?.(message);
    else
      for (const listener of listeners.get(message.channel) ?? [])
        queueMicrotask(() => listener(event, ...message.args));
  };
  /** Tells the host something and takes what it answers; answers may overtake one another. */
  const say = (call: Call | null): Promise<void> => {
    const url = location.origin + host.wire + (call?.kind ?? 'next');
    const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());
    const hear = (answer: Uint8Array): void => {
      const { first, messages } = codec.decode(answer) as Batch;
      if (messages.length > 0) early.set(first, messages.map(codec.decode) as Message[]);
      for (let batch = early.get(next); batch; batch = early.get(next)) {
        early.delete(next);
        next += batch.length;
        batch.forEach(take);
      }
    };
    return request(url, { method: 'POST', body: codec.encode(call) })
      .then(bytes)
      .then(hear);
  };
  const listen = (): Promise<void> => say(null).then(listen);
  const only = <T extends object>(members: T, name: string): T =>
    new Proxy(Object.freeze(members), {
      get: (of, key) => {
        if (typeof key === 'symbol' || key in of || key === 'then') return Reflect.get(of, key);
        throw new Error(`A sandboxed preload has no ${name}.${key} in the Chromium host`);
      },
    });
  const off = (channel: string, listener: Listener) => {
    const left = (listeners.get(channel) ?? []).filter((other) => other !== listener);
    listeners.set(channel, left);
  };
  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  };
  const ipcRenderer = only(
    {
      on,
      off,
      removeListener: off,
      once: (channel: string, listener: Listener) =>
        on(channel, function once(...args) {
          off(channel, once);
          listener(...args);
        }),
      removeAllListeners: (channel: string) => listeners.delete(channel),
      send: (channel: string, ...args: unknown[]) => void say({ kind: 'send', channel, args }),
      invoke: async (channel: string, ...args: unknown[]) => {
        const id = ++calls;
        const said = say({ kind: 'invoke', id, channel, args });
        const answered = new Promise<Message & { kind: 'reply' }>((resolve) =>
          waiting.set(id, resolve),
        );
        const [{ ok, value }] = await Promise.all([answered, said]);
        waiting.delete(id);
        if (ok) return value;
        throw new Error(`Error invoking remote method '${channel}': ${value}`);
      },
    },
    'ipcRenderer',
  );

  /** What crosses the bridge arrives as a copy without prototypes; functions as frozen stand-ins. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot cross the context bridge');
    if (typeof value === 'function')
      return Object.freeze((...args: unknown[]) => cross(value(...args.map(cross))));
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise) return value.then(cross, (error) => Promise.reject(cross(error)));
    if (value instanceof Error) return new Error(value.message);
    if (Array.isArray(value)) return value.map(cross);
    if (Object.prototype.toString.call(value) !== '[object Object]') return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, cross(of)]));
  };
  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  const contextBridge = only(
    {
      exposeInMainWorld: (key: string, api: unknown) => {
        if (key in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(window, key, { value: freeze(cross(api)), enumerable: true });
      },
    },
    'contextBridge',
  );
  const electron = only({ ipcRenderer, contextBridge }, 'electron');
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };

  const ask = (url: string) => void say({ kind: 'open', url: new URL(url, document.baseURI).href });
  window.open = (url) => {
    ask(String(url ?? 'about:blank'));
    return null;
  };
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    const aside = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!aside && !['_blank', '_new'].includes(link.target)) return;
    event.preventDefault();
    ask(link.href);
  };
  window.addEventListener('click', follow);
  window.addEventListener('auxclick', follow);
  // A page that is being closed by hand asks first, so that the app hears of it in time.
  let leaving = false;
  window.navigation?.addEventListener('navigate', (event) => {
    leaving = !event.destination.sameDocument;
  });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving) event.preventDefault();
    leaving = false;
  });
  for (const event of ['focus', 'blur', 'resize'] as const)
    window.addEventListener(event, ({ target }) => {
      if (target !== window) return;
      const bounds = [window.screenX, window.screenY, window.outerWidth, window.outerHeight];
      void say({ kind: 'window', event, bounds });
    });

  const module = { exports: {} };
  const process = {
    platform: host.platform,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  };
  void listen();
  preload(module.exports, require, module, only(process, 'process'));
}
