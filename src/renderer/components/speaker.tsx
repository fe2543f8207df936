/** So long nothing newer may be said before something is read out, in ms: of quick presses the last counts. */
const PAUSE = 150;

let speaker: HTMLElement | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Reads out what was done by keys, for those who do not see it happen. */
export function say(text: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // What is said twice is read out twice only where the words differ.
    if (speaker) speaker.textContent = speaker.textContent === text ? `${text}\u00a0` : text;
  }, PAUSE);
}

/** Where that is said; once in the window. */
export const Speaker = () => (
  <div
    ref={(element) => {
      speaker = element;
    }}
    className="unseen"
    role="status"
    data-said
  />
);
