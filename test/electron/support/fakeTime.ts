// Timers that a test turns.

export class FakeTime {
  now = 0;
  private waiting: { at: number; every: number | undefined; work: () => void }[] = [];

  readonly after = (milliseconds: number, work: () => void) =>
    this.add(milliseconds, undefined, work);
  readonly every = (milliseconds: number, work: () => void) =>
    this.add(milliseconds, milliseconds, work);

  private add(milliseconds: number, every: number | undefined, work: () => void): () => void {
    const entry = { at: this.now + milliseconds, every, work };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  }

  /** Lets time pass; what is due runs in order, and whatever it set off is let finish. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const [next] = this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.now = next.at;
      if (next.every === undefined) this.waiting = this.waiting.filter((entry) => entry !== next);
      else next.at += next.every;
      next.work();
      await idle();
    }
    this.now = end;
    await idle();
  }
}

/** Lets everything that waits for nothing but promises run. */
export function idle(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
