import type { Log } from "./log.ts";

export type Repeating = {
  /** Looks as soon as the look that runs has ended. Never more than one waits: what it would find, that one finds too. */
  readonly soon: () => void;
  /** No further look begins; resolves when the one that runs has ended. */
  readonly stop: () => Promise<void>;
};

/** Work that is looked for again and again: one look at a time, the first at once. A look that fails is warned of and repeated in its turn. */
export const repeating = (
  everyMs: number,
  look: (signal: AbortSignal) => Promise<void>,
  { log, failed }: { readonly log: Log; readonly failed: string },
): Repeating => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> = Promise.resolve();
  let isQueued = false;
  const lookOnce = async (): Promise<void> => {
    isQueued = false;
    if (!signal.aborted) await look(signal);
  };
  const soon = (): void => {
    if (isQueued || signal.aborted) return;
    isQueued = true;
    running = running.then(lookOnce).catch((error: unknown) => log.warn({ err: error }, failed));
  };
  const timer = setInterval(soon, everyMs);
  soon();
  return {
    soon,
    stop: () => {
      stopping.abort();
      clearInterval(timer);
      return running;
    },
  };
};

/** How often a sweeper looks for work whose worker died: often enough that a lease is not overdue for long, with bounds for tests and idle servers. */
export const sweepEveryMs = (leaseMs: number): number => Math.max(250, Math.min(5000, leaseMs / 4));
