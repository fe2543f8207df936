import { type Codec, makeCodec } from './codec.ts';

/** Where a page's calls go: answered by the host, never sent anywhere. */
export const WIRE = '/__chromium-host__/';

/** What a page tells the host; `null` asks for what the host has to say. */
export type Call =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'open'; url: string }
  | { kind: 'window'; event: 'focus' | 'blur' | 'resize'; bounds: number[] };
/** What the host tells a page, one at a time, in the order in which main said it. */
export type Message =
  | { kind: 'reply'; id: number; ok: boolean; value: unknown }
  | { kind: 'event'; channel: string; args: unknown[] };

type Reply = Message & { kind: 'reply' };
type Listener = (event: object, ...args: unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, process: object) => void;

/** The script that stands before a page's own: Electron's half of the page, and the preload. */
export const pageScript = (preload: string, name: string): string =>
  `(${pageSide})((${makeCodec})(), ${JSON.stringify({ wire: WIRE, platform: process.platform })},` +
  `function (require, module, process, exports = module.exports) { ${preload}\n})` +
  `\n//# sourceURL=${name}`;

/** Runs in the page, from its source, so it uses nothing from outside of itself. */
function pageSide(codec: Codec, host: { wire: string; platform: string }, preload: Preload): void {
  if (window !== window.top || location.protocol !== 'https:') return;
  const request = window.fetch.bind(window);
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Map<string, Listener[]>();
  let calls = 0;

  const only = <T extends object>(members: T, name: string): T =>
    new Proxy(Object.freeze(members), {
      get: (of, key) => {
        if (typeof key === 'symbol' || key in of || key === 'then') return Reflect.get(of, key);
        throw new Error(`A sandboxed preload has no ${name}.${key} in the Chromium host`);
      },
    });
  const say = async (call: Call | null): Promise<Uint8Array> => {
    const wire = { method: 'POST', body: codec.encode(call) };
    return new Uint8Array(await (await request(location.origin + host.wire, wire)).arrayBuffer());
  };
  const take = (message: Message): void => {
    if (message.kind === 'reply') waiting.get(message.id)?.(message);
    else
      for (const listener of listeners.get(message.channel) ?? [])
        queueMicrotask(() => listener(only({}, 'event'), ...message.args));
  };
  const listen = async (): Promise<never> => {
    for (;;) take(codec.decode(await say(null)) as Message);
  };
  const listenersOf = (channel: string, but?: Listener) =>
    (listeners.get(channel) ?? []).filter((listener) => listener !== but);
  const ipcRenderer = only(
    {
      on: (channel: string, listener: Listener) =>
        void listeners.set(channel, [...listenersOf(channel), listener]),
      off: (channel: string, listener: Listener) =>
        void listeners.set(channel, listenersOf(channel, listener)),
      invoke: async (channel: string, ...args: unknown[]) => {
        const id = ++calls;
        const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
        await say({ kind: 'invoke', id, channel, args }).catch((error) => {
          waiting.delete(id);
          throw error;
        });
        const { ok, value } = await answered;
        waiting.delete(id);
        if (ok) return value;
        throw new Error(`Error invoking remote method '${channel}': ${value}`);
      },
    },
    'ipcRenderer',
  );

  /** What crosses the bridge arrives as a copy without prototypes; functions as frozen stand-ins. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function')
      return Object.freeze((...args: unknown[]) => cross(value(...args.map(cross))));
    if (value instanceof Promise) return value.then(cross, (error) => Promise.reject(cross(error)));
    if (value instanceof Error) return new Error(value.message);
    if (Array.isArray(value)) return value.map(cross);
    if (Object.prototype.toString.call(value) !== '[object Object]') return structuredClone(value);
    return Object.fromEntries(Object.entries(value as object).map(([key, of]) => [key, cross(of)]));
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
    if (name === 'electron') return electron;
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

  const { platform } = host;
  void listen();
  preload(
    require,
    { exports: {} },
    only({ platform, type: 'renderer', sandboxed: true, contextIsolated: true }, 'process'),
  );
}
