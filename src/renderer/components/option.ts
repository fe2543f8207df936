import type { ReactNode } from 'react';

/** One thing to choose from. */
export interface Option<T extends string = string> {
  readonly id: T;
  /** What is read, searched and typed. */
  readonly label: string;
  /** Before the words: an icon, an avatar, a dot. */
  readonly icon?: ReactNode;
  /** After the words, quieter. */
  readonly hint?: string;
}
