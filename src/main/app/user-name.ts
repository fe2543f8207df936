import { userInfo } from 'node:os';

/** The name the operating system knows the person by; empty where it knows none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list of users has no name.
    return '';
  }
}
