import type { Session } from 'electron';

/** The app asks for no permission of the browser, so none is given, whoever asks. */
export const isPermitted = (_permission: string): boolean => false;

/** Denies every permission, whether it is asked for or only looked up, and every device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isPermitted(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
}
