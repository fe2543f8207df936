import type * as electron from 'electron';
import { app, needReady } from './app.ts';
import { strict } from './strict.ts';

type Answer = Parameters<electron.Protocol['handle']>[1];
type Details = Pick<electron.OnBeforeRequestListenerDetails, 'url' | 'method' | 'resourceType'>;
type BeforeRequest = (
  details: Details,
  answer: (response: electron.CallbackResponse) => void,
) => void;

/** What a page could ask for. The host gives none of it, so it is the app that has to say no. */
const PERMISSIONS = [
  ...(['geolocation', 'notifications', 'media', 'midi', 'midiSysex', 'clipboard-read'] as const),
  ...(['clipboard-sanitized-write', 'idle-detection', 'window-management'] as const),
];
const privileged = new Set<string>();

/** What answers the schemes of one session. */
class HostProtocol implements Partial<electron.Protocol> {
  private readonly answers = new Map<string, Answer>();

  handle(scheme: string, answer: Answer): void {
    if (!privileged.has(scheme))
      throw new Error(`The Chromium host serves ${scheme}: only as standard, secure and fetchable`);
    if (this.answers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.answers.set(scheme, answer);
  }

  /** For the host: what answers `url`, if anything does. */
  answerTo(url: string): Answer | undefined {
    return this.answers.get(new URL(url).protocol.slice(0, -1));
  }
}

type Handled = 'protocol' | 'webRequest';

/** One session: its schemes, the requests it refuses, the permissions it denies. */
export class HostSession implements Partial<Omit<electron.Session, Handled>> {
  readonly protocol = strict(new HostProtocol(), 'session.protocol');
  readonly webRequest = strict(
    {
      onBeforeRequest: (listener: BeforeRequest) => {
        this.before = listener;
      },
    },
    'session.webRequest',
  );
  private before: BeforeRequest = (_, answer) => answer({});
  private asked: Parameters<electron.Session['setPermissionRequestHandler']>[0] = null;
  private checked: Parameters<electron.Session['setPermissionCheckHandler']>[0] = null;

  // No page of the host reaches a device, whatever the handler would say.
  setDevicePermissionHandler = (_handler: object | null): void => undefined;
  setPermissionRequestHandler = (handler: typeof this.asked): void => {
    this.asked = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.checked): void => {
    this.checked = handler;
  };

  /** For the host: whether a request is refused. */
  refuses(details: Details): Promise<boolean> {
    return new Promise((resolve) => {
      this.before(details, ({ cancel }) => resolve(cancel ?? false));
    });
  }

  /** For the host: throws where a page of Electron's would be given what none here is given. */
  mustDeny(contents: electron.WebContents): void {
    const details = { requestingUrl: '', isMainFrame: true, securityOrigin: '' };
    const refuse = (given: boolean) => {
      if (given) throw new Error('The Chromium host gives no permission; nobody denied one');
    };
    for (const name of PERMISSIONS) {
      if (this.asked) this.asked(contents, name, refuse, details);
      else refuse(true);
      refuse(this.checked?.(contents, name, '', details as never) ?? true);
    }
  }
}

const sessions = new Map<string, HostSession>();

/** The session of a partition; `''` is the default one. */
export function sessionOf(partition: string): HostSession {
  needReady('Session can only be received when app is ready: it was asked for');
  const known = sessions.get(partition) ?? strict(new HostSession(), 'session');
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
