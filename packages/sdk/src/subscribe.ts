import type { OperationText } from "./operation.ts";
import { isPassing, LONGEST_WAIT_MS, sleep, waitMs } from "./retry.ts";
import { errorFromSocket } from "./socket.ts";
import type { SocketShare } from "./socket.ts";

/** Events kept for a loop that is slower than the stream. When full, the stream is left and joined again where it was left. */
const BUFFER_LIMIT = 256;

export type SubscriptionPlan<Data, Event> = {
  readonly operation: OperationText;
  readonly variables: Record<string, unknown>;
  readonly sockets: SocketShare;
  readonly maxAttempts: number;
  readonly signal: AbortSignal | undefined;
  readonly onAttempt: (attempt: number) => void;
  readonly position: (signal: AbortSignal) => Promise<string>;
  readonly valueOf: (data: Data) => Event;
};

/** How one attempt ended; `error` asks for another one, or for giving up. */
type End =
  | { readonly why: "complete" }
  | { readonly why: "full" }
  | { readonly why: "stopped" }
  | { readonly why: "error"; readonly cause: unknown };

type Waiter<Event> = { readonly resolve: (result: IteratorResult<Event, void>) => void; readonly reject: (error: Error) => void };

/** One loop over one subscription. Nothing is sent before the first `next()`. */
export class Subscription<Data, Event> implements AsyncIterableIterator<Event, void, undefined> {
  readonly #plan: SubscriptionPlan<Data, Event>;
  readonly #stop = new AbortController();
  readonly #waiting: Waiter<Event>[] = [];
  #buffer: Event[] = [];
  #failure: Error | undefined;
  #isStarted = false;
  #wake: (() => void) | undefined;
  #attempts = 0;
  #taken = 0;

  constructor(plan: SubscriptionPlan<Data, Event>) {
    this.#plan = plan;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Event, void>> {
    if (!this.#isStarted) this.#start();
    const [event] = this.#buffer.splice(0, 1);
    if (event !== undefined) {
      if (this.#buffer.length === 0) this.#wake?.();
      return Promise.resolve({ done: false, value: event });
    }
    if (this.#stop.signal.aborted) return this.#ended();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Called by `break`: leaves the stream, and closes the socket when this was its last subscription. */
  return(): Promise<IteratorResult<Event, void>> {
    this.#isStarted = true;
    this.#buffer = [];
    this.#finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  #start(): void {
    this.#isStarted = true;
    const { signal } = this.#plan;
    const onAbort = (): void => void this.return();
    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    this.#stop.signal.addEventListener("abort", () => signal?.removeEventListener("abort", onAbort), { once: true });
    // Every way out of `#run` passes the iterator: an error becomes the rejection of `next()`.
    this.#run().then(
      () => this.#finish(),
      (error: unknown) => this.#finish(asError(error)),
    );
  }

  /** Connects, again and again, until something final happens. */
  async #run(): Promise<void> {
    const { operation, variables, sockets, maxAttempts, position } = this.#plan;
    // A connection lost before the first event would otherwise leave nothing to resume from.
    if (operation.resumes === true) variables["after"] ??= await position(this.#stop.signal);
    for (let failures = 0; !this.#stop.signal.aborted;) {
      const [startedAt, taken] = [performance.now(), this.#taken];
      this.#attempts += 1;
      const end = await this.#attempt();
      if (end.why === "complete" || end.why === "stopped") return;
      if (end.why === "full") {
        failures = 0;
        await this.#drained();
        continue;
      }
      const error = errorFromSocket(end.cause, { operation: operation.name, attempts: this.#attempts });
      // An attempt that brought something was no failure in a row: a connection that breaks often is still worth its events.
      const hasWorked = this.#taken > taken || performance.now() - startedAt > LONGEST_WAIT_MS;
      failures = hasWorked ? 1 : failures + 1;
      if (!isPassing(error) || (!sockets.hasConnected && this.#attempts >= maxAttempts)) throw error;
      await sleep(waitMs(error, failures), this.#stop.signal);
    }
  }

  async #attempt(): Promise<End> {
    const { operation, variables, sockets, onAttempt } = this.#plan;
    const client = await sockets.client();
    if (this.#stop.signal.aborted) return { why: "stopped" };
    onAttempt(this.#attempts);
    return new Promise((resolve) => {
      let isOver = false;
      const end = (how: End): void => {
        if (isOver) return;
        isOver = true;
        stopListening();
        this.#stop.signal.removeEventListener("abort", onStop);
        leave();
        resolve(how);
      };
      const onStop = (): void => end({ why: "stopped" });
      this.#stop.signal.addEventListener("abort", onStop, { once: true });
      // Leaving on `closed` keeps graphql-ws from joining again by itself, which it does after an orderly close.
      const stopListening = client.on("closed", (cause) => end({ why: "error", cause }));
      const leave = client.subscribe<Data>(
        { query: operation.text, operationName: operation.name, variables },
        {
          next: ({ data, errors }) => {
            if (isOver) return;
            if (errors !== undefined || !data) return end({ why: "error", cause: errors ?? [] });
            this.#take(this.#plan.valueOf(data));
            if (operation.resumes === true && this.#buffer.length >= BUFFER_LIMIT) end({ why: "full" });
          },
          error: (cause) => end({ why: "error", cause }),
          complete: () => end({ why: "complete" }),
        },
      );
    });
  }

  /** Hands an event to the loop, or keeps it. What has been taken is never asked for again, not even if it is still buffered. */
  #take(event: Event): void {
    if (this.#plan.operation.resumes === true) {
      const cursor = cursorOf(event);
      if (cursor !== null && cursor === this.#plan.variables["after"]) return;
      this.#plan.variables["after"] = cursor ?? this.#plan.variables["after"];
    }
    this.#taken += 1;
    const waiter = this.#waiting.shift();
    if (waiter === undefined) this.#buffer.push(event);
    else waiter.resolve({ done: false, value: event });
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#buffer.length === 0 || this.#stop.signal.aborted) resolve();
    });
  }

  #finish(failure?: Error): void {
    if (this.#stop.signal.aborted) return;
    this.#failure = failure;
    this.#stop.abort();
    this.#wake?.();
    for (const { resolve, reject } of this.#waiting.splice(0)) this.#ended().then(resolve, reject);
  }

  /** The error once, then the end. */
  #ended(): Promise<IteratorResult<Event, void>> {
    const failure = this.#failure;
    this.#failure = undefined;
    return failure === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(failure);
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error("The subscription broke.", { cause: error });

const cursorOf = (event: unknown): string | null =>
  typeof event === "object" && event !== null && "cursor" in event && typeof event.cursor === "string" ? event.cursor : null;
