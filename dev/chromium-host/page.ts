import { type Codec, makeCodec } from './codec.ts';
import { strict as strictness } from './strict.ts';

/** Where a page's calls go: answered by the host, never sent anywhere. */
export const WIRE = '/__chromium-host__/';

/** What a page says: a call of main, a window it wants, or `null`, which asks for events. */
export type Call = { channel: string; args: unknown[] } | { open: string } | null;
/** What main sends. */
export interface Sent {
  readonly channel: string;
  readonly args: readonly unknown[];
}
/** The events that the page has not been told yet, each in bytes; `from` numbers the first. */
export interface News {
  readonly from: number;
  readonly events: readonly Uint8Array[];
}
/** What main answers to a call; the page hears the news first. */
export interface Reply extends News {
  readonly value?: unknown;
  readonly error?: string;
}

type Listener = (event: object, ...args: unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, process: object) => void;

/** The script that stands before a page's own: Electron's half of the page, and the preload. */
export const pageScript = (preload: string, name: string): string =>
  `(${pageSide})((${makeCodec})(), ${strictness}, ${JSON.stringify([WIRE, process.platform])},` +
  `function (require, module, process, exports = module.exports) { ${preload}\n})` +
  `\n//# sourceURL=${name}`;

/** Runs in the page, from its source, so it uses nothing from outside of itself. */
function pageSide(
  codec: Codec,
  strict: typeof strictness,
  [wire, platform]: readonly string[],
  preload: Preload,
): void {
  if (window !== window.top || location.protocol !== 'https:') return;
  const request = window.fetch.bind(window);
  const listeners = new Map<string, Listener[]>();
  let heard = 0;
  const patient: (() => void)[] = [];

  const say = async (call: Call): Promise<unknown> => {
    const body = codec.encode(call);
    const answer = await request(`${location.origin}${wire}`, { method: 'POST', body });
    return codec.decode(new Uint8Array(await answer.arrayBuffer()));
  };
  const listen = async (): Promise<never> => {
    for (;;) await hear((await say(null)) as News);
  };
  // Two answers may overtake each other on their way.
  const hear = async ({ from, events }: News): Promise<void> => {
    while (heard < from) await new Promise<void>((go) => patient.push(go));
    for (const { channel, args } of events.map((bytes) => codec.decode(bytes) as Sent))
      for (const listener of listeners.get(channel) ?? [])
        queueMicrotask(() => listener(strict({}, 'event'), ...args));
    heard += events.length;
    for (const go of patient.splice(0)) go();
  };
  const listenersOf = (channel: string, but?: Listener) =>
    (listeners.get(channel) ?? []).filter((listener) => listener !== but);
  const ipcRenderer = strict(
    {
      on: (channel: string, listener: Listener) =>
        void listeners.set(channel, [...listenersOf(channel), listener]),
      off: (channel: string, listener: Listener) =>
        void listeners.set(channel, listenersOf(channel, listener)),
      invoke: async (channel: string, ...args: unknown[]) => {
        const { value, error, ...news } = (await say({ channel, args })) as Reply;
        await hear(news);
        if (error === undefined) return value;
        throw new Error(`Error invoking remote method '${channel}': ${error}`);
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
  const contextBridge = strict(
    {
      exposeInMainWorld: (key: string, api: unknown) => {
        if (key in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(window, key, { value: freeze(cross(api)), enumerable: true });
      },
    },
    'contextBridge',
  );
  const electron = strict({ ipcRenderer, contextBridge }, 'electron');
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };

  const ask = (url: string) => void say({ open: new URL(url, document.baseURI).href });
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
    leaving = !event.destination.sameDocument && event.downloadRequest === null;
  });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving) event.preventDefault();
    leaving = false;
  });

  void listen();
  preload(
    require,
    { exports: {} },
    strict({ platform, type: 'renderer', sandboxed: true, contextIsolated: true }, 'process'),
  );
}
