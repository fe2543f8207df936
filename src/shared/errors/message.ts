/** What a person reads when something did not work. */
export interface Message {
  /** What happened, and to what. One sentence. */
  readonly what: string;
  /** What to do about it. One sentence. */
  readonly todo: string;
}
