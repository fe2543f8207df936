import type { EventEmitter } from 'node:events';
import type * as electron from 'electron';
import { app, needReady } from './app.ts';
import { StrictEmitter, strict } from './strict.ts';

type Answer = Parameters<electron.Protocol['handle']>[1];
type BeforeRequest = (
  details: Pick<electron.OnBeforeRequestListenerDetails, 'url'>,
  answer: (response: electron.CallbackResponse) => void,
) => void;
type Session = electron.Session;

const privileged = new Set<string>();

/** One session: its schemes, the requests it refuses, the permissions it denies. */
export class HostSession
  extends StrictEmitter
  implements Partial<Omit<Session, keyof EventEmitter | 'protocol' | 'webRequest'>>
{
  private readonly answers = new Map<string, Answer>();
  private before: BeforeRequest = (_, answer) => answer({});
  private asked: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  private checked: Parameters<Session['setPermissionCheckHandler']>[0] = null;

  readonly protocol = strict(
    {
      handle: (scheme, answer) => {
        if (!privileged.has(scheme))
          throw new Error(`The host serves ${scheme}: only as standard, secure and fetchable`);
        if (this.answers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        this.answers.set(scheme, answer);
      },
    } satisfies Partial<electron.Protocol>,
    'session.protocol',
  );

  readonly webRequest = strict(
    {
      onBeforeRequest: (listener: BeforeRequest) => {
        this.before = listener;
      },
    },
    'session.webRequest',
  );

  // No page of the host reaches a device, whatever the handler would say.
  setDevicePermissionHandler = (_handler: object | null): void => undefined;
  setPermissionRequestHandler = (handler: typeof this.asked): void => {
    this.asked = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.checked): void => {
    this.checked = handler;
  };

  constructor() {
    super('session');
  }

  /** For the host: what answers `url`, if anything does. */
  answerTo(url: string): Answer | undefined {
    return this.answers.get(new URL(url).protocol.slice(0, -1));
  }

  /** For the host: whether a request is refused. */
  refuses(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.before(strict({ url }, 'details'), ({ cancel }) => resolve(cancel ?? false));
    });
  }

  /** For the host: throws where a page of Electron's would be given what none here is given. */
  mustDeny(contents: electron.WebContents): void {
    const { asked, checked } = this;
    const refuse = (given: boolean) => {
      if (given) throw new Error('The Chromium host gives no permission; nobody denied one');
    };
    refuse(!asked || !checked);
    for (const name of ['geolocation', 'notifications', 'midi'] as const) {
      asked?.(contents, name, refuse, { requestingUrl: '', isMainFrame: true });
      refuse(
        checked?.(contents, name, '', { requestingUrl: '', isMainFrame: true } as never) ?? true,
      );
    }
  }
}

const sessions = new Map<string, HostSession>();

/** The session of a partition; `''` is the default one. */
export function sessionOf(partition: string): HostSession {
  needReady('Session can only be received when app is ready: it was asked for');
  const known = sessions.get(partition) ?? new HostSession();
  sessions.set(partition, known);
  return known;
}

export const session = strict(
  {
    fromPartition: (name: string) => sessionOf(name),
    get defaultSession() {
      return sessionOf('');
    },
  } satisfies { [K in keyof typeof electron.session]?: unknown },
  'session',
);

/** `protocol` of the default session, and what has to be said before the app is ready. */
export const protocol = strict(
  {
    registerSchemesAsPrivileged(schemes) {
      const what = 'protocol.registerSchemesAsPrivileged';
      if (app.isReady()) throw new Error(`${what} should be called before app is ready`);
      if (privileged.size > 0) throw new Error(`${what} can be called only once`);
      for (const { scheme, privileges: as } of schemes)
        if (as?.standard && as.secure && as.supportFetchAPI) privileged.add(scheme);
    },
    handle: (scheme, answer) => sessionOf('').protocol.handle(scheme, answer),
  } satisfies Partial<electron.Protocol>,
  'protocol',
);
