import { RateLimitError, ServerFault, TransportError } from "./errors.ts";

const FIRST_WAIT_MS = 200;
export const LONGEST_WAIT_MS = 10_000;

/**
 * How long to wait after that many failures in a row: what the server told, plus a doubling, capped time of which a random part
 * up to half is dropped, so that clients which failed together do not come back together.
 */
export const waitMs = (error: unknown, failures: number): number => {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return toldMs(error) + ceiling * (0.5 + Math.random() / 2);
};

const toldMs = (error: unknown): number => (error instanceof RateLimitError ? (error.retryAfterSeconds ?? 0) * 1000 : 0);

/** What may pass by itself: no answer, 429, 5xx. A fault reported inside a good answer is a bug, and would happen again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof TransportError ||
  error instanceof RateLimitError ||
  (error instanceof ServerFault && (error.status ?? 0) >= 500);

/**
 * Runs `attempt` until it succeeds, fails for good, or `maxAttempts` are used. `Retry-After` is obeyed exactly, plus jitter; a
 * wait longer than `longestWaitMs` is not worth holding the caller up, so the RateLimitError goes out with the seconds in it.
 */
export const withRetries = async <T>(
  attempt: (number: number) => Promise<T>,
  limits: { readonly maxAttempts: number; readonly longestWaitMs: number; readonly signal: AbortSignal | undefined },
): Promise<T> => {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (number >= limits.maxAttempts || !isPassing(error) || toldMs(error) > limits.longestWaitMs) throw error;
      await sleep(waitMs(error, number), limits.signal);
    }
  }
};

/** Rejects with the signal's reason as soon as it fires. */
export const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", finish);
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the caller's own reason, whatever it is
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(finish, ms);
    signal?.addEventListener("abort", finish);
    if (signal?.aborted) finish();
  });
