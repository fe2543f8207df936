let speaker: HTMLElement | null = null;

/** Reads out what was done by keys, for those who do not see it happen. */
export function say(text: string): void {
  if (speaker) speaker.textContent = text;
}

/** Where that is said. */
export const Speaker = () => (
  <div
    ref={(element) => {
      speaker = element;
    }}
    className="unseen"
    role="status"
  />
);
