/** Presses of keys that each start from where the one before led. */
export interface KeyQueue<P> {
  press(press: P): void;
}

/**
 * A queue that takes one press after the other. `take` answers whether to go on: after one that was
 * not made, the presses that wait are forgotten.
 */
export function keyQueue<P>(take: (press: P) => Promise<boolean>): KeyQueue<P> {
  const waiting: P[] = [];
  let isTaking = false;
  const takeAll = async () => {
    isTaking = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        if (!(await take(next))) waiting.length = 0;
    } finally {
      waiting.length = 0;
      isTaking = false;
    }
  };
  return {
    press(press) {
      waiting.push(press);
      if (!isTaking) void takeAll();
    },
  };
}
