/** What a measured page carries: times are those of `performance.now()`. */
export interface Probe {
  /** After the next frame has been painted. */
  painted(): Promise<number>;
  /** After the frame has been painted in which `holds` came true. */
  until(holds: () => boolean): Promise<number>;
  /** When the next event of that kind came about. */
  next(event: string): Promise<number>;
  /** When nothing has been left to do for a while. */
  rested(): Promise<void>;
  /** Begins to note frames and long tasks. */
  record(): void;
  /** What was noted: the milliseconds between frames, and how many tasks took over 50. */
  recorded(): { readonly gaps: readonly number[]; readonly longTasks: number };
}

declare global {
  var probe: Probe;
}

/** Puts the probe into a page; runs there, so it uses nothing from here. */
export function installProbe(): void {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const message = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const painted = async () => {
    await frame();
    // A message comes after the frame is drawn.
    await message();
    return performance.now();
  };
  let frames: number[] = [];
  let longTasks = 0;
  let recording = false;
  const note = (at: number) => {
    if (!recording) return;
    frames.push(at);
    requestAnimationFrame(note);
  };
  const watcher = new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  });
  globalThis.probe = {
    painted,
    until: (holds) =>
      new Promise((resolve, reject) => {
        const given = performance.now() + 20_000;
        const look = () => {
          if (holds()) return void painted().then(resolve, reject);
          if (performance.now() > given) return reject(new Error('it never came'));
          requestAnimationFrame(look);
        };
        look();
      }),
    next: (event) =>
      new Promise((resolve, reject) => {
        const never = () => reject(new Error(`there was no ${event}`));
        const timer = setTimeout(never, 20_000);
        const heard = ({ timeStamp }: Event) => {
          clearTimeout(timer);
          resolve(timeStamp);
        };
        addEventListener(event, heard, { capture: true, once: true });
      }),
    rested: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      // Chromium may not call a page idle for long after a drag.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }));
    },
    record() {
      frames = [];
      longTasks = 0;
      recording = true;
      watcher.observe({ type: 'longtask' });
      requestAnimationFrame(note);
    },
    recorded() {
      recording = false;
      watcher.disconnect();
      return { gaps: frames.slice(1).map((at, i) => at - (frames[i] ?? 0)), longTasks };
    },
  };
}
