import { existsSync, statSync } from 'node:fs';

/** What SQLite keeps beside a file that is in use: the write-ahead log and its index. */
export const sideFiles = (file: string): readonly string[] => [`${file}-wal`, `${file}-shm`];

/** Whether changes lie beside the file that are not folded into it. */
export function hasLeftovers(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether nothing at all lies beside the file: nobody has it open, and nothing is left over. */
export const isSettled = (file: string): boolean => !sideFiles(file).some((one) => existsSync(one));
