import type * as electron from 'electron';
import { app, needReady } from './app.ts';
import { strict } from './strict.ts';

type Session = electron.Session;
type Answer = Parameters<electron.Protocol['handle']>[1];
type BeforeRequest = (
  details: Pick<electron.OnBeforeRequestListenerDetails, 'url' | 'method' | 'resourceType'>,
  answer: (response: electron.CallbackResponse) => void,
) => void;
type MayAsk = Parameters<Session['setPermissionRequestHandler']>[0];
type MayCheck = Parameters<Session['setPermissionCheckHandler']>[0];

/** Electron's names of permissions, and what Chromium's protocol calls them. */
const PERMISSIONS = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  midiSysex: ['midiSysex'],
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  'idle-detection': ['idleDetection'],
  'persistent-storage': ['durableStorage'],
  'window-management': ['windowManagement'],
} as const;
export type Granted = (typeof PERMISSIONS)[keyof typeof PERMISSIONS][number];
const privileged = new Set<string>();

/** What answers the schemes of one session. */
class HostProtocol {
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

/** One session: its schemes, the requests it refuses, the permissions it gives. */
export class HostSession {
  readonly protocol = strict(new HostProtocol(), 'session.protocol');
  private before: BeforeRequest = (_, answer) => answer({});
  private mayAsk: MayAsk = null;
  private mayCheck: MayCheck = null;

  readonly webRequest = strict(
    {
      onBeforeRequest: (listener: BeforeRequest | null) => {
        this.before = listener ?? ((_, answer) => answer({}));
      },
    },
    'session.webRequest',
  );

  setPermissionRequestHandler(handler: MayAsk): void {
    this.mayAsk = handler;
  }

  setPermissionCheckHandler(handler: MayCheck): void {
    this.mayCheck = handler;
  }

  /** No page of the host reaches a device, whatever the handler would say. */
  setDevicePermissionHandler(_handler: Parameters<Session['setDevicePermissionHandler']>[0]): void {
    needReady('A device handler was set');
  }

  /** For the host: whether a request is refused. */
  refuses(details: Parameters<BeforeRequest>[0]): Promise<boolean> {
    return new Promise((resolve) => {
      this.before(details, ({ cancel }) => resolve(cancel ?? false));
    });
  }

  /** For the host: what Chromium is told to grant; everything, as in Electron, if nobody objects. */
  async granted(contents: electron.WebContents): Promise<Granted[]> {
    const names = Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[];
    const given = await Promise.all(
      names.map(async (name) => {
        const asked = new Promise<boolean>((resolve) => {
          const details = { requestingUrl: '', isMainFrame: true };
          if (this.mayAsk) this.mayAsk(contents, name, resolve, details);
          else resolve(true);
        });
        const check = {
          isMainFrame: true,
          requestingUrl: '',
        } as electron.PermissionCheckHandlerHandlerDetails;
        return (await asked) && (this.mayCheck?.(contents, name, '', check) ?? true);
      }),
    );
    return names.filter((_, i) => given[i]).flatMap((name) => PERMISSIONS[name]);
  }
}

const sessions = new Map<string, HostSession>();

/** The session of a partition; `''` is the default one. */
export function sessionOf(partition: string): HostSession {
  needReady('Session can only be received when app is ready: it was asked for');
  const known = sessions.get(partition);
  if (known) return known;
  const made = strict(new HostSession(), 'session');
  sessions.set(partition, made);
  return made;
}

export const session = strict(
  {
    fromPartition: (name: string) => sessionOf(name),
    get defaultSession() {
      return sessionOf('');
    },
  },
  'session',
);

/** `protocol` of the default session, and what has to be said before the app is ready. */
export const protocol = strict(
  {
    registerSchemesAsPrivileged(schemes: electron.CustomScheme[]): void {
      if (app.isReady())
        throw new Error(
          'protocol.registerSchemesAsPrivileged should be called before app is ready',
        );
      if (privileged.size > 0)
        throw new Error('protocol.registerSchemesAsPrivileged can be called only once');
      for (const { scheme, privileges: as } of schemes)
        if (as?.standard && as.secure && as.supportFetchAPI) privileged.add(scheme);
    },
    handle: (scheme: string, answer: Answer) => sessionOf('').protocol.handle(scheme, answer),
  },
  'protocol',
);
