import { EventPosition } from "./generated/operations.ts";
import type { Operation, OperationKind, OperationText } from "./operation.ts";
import { List } from "./paginate.ts";
import type { Page } from "./paginate.ts";
import { withRetries } from "./retry.ts";
import { SocketShare } from "./socket.ts";
import { Subscription } from "./subscribe.ts";
import { post } from "./transport.ts";

/** One request that is about to leave, for your log: every request the SDK makes passes here first. */
export type OutgoingRequest = {
  readonly operation: string;
  readonly kind: OperationKind;
  readonly transport: "http" | "websocket";
  /** 1 for the first. */
  readonly attempt: number;
};

export type FirstlineOptions = {
  /** Where the server answers: `http://127.0.0.1:4000/graphql`. Subscriptions use the same address with `ws`. */
  readonly endpoint: string;
  /** An API key or a member's token. */
  readonly token: string;
  readonly fetch?: typeof globalThis.fetch;
  /** A WebSocket class, where the platform has none of its own. */
  readonly webSocket?: unknown;
  /** How long one attempt may take, and the longest `Retry-After` worth waiting for. 30 seconds when omitted. */
  readonly timeoutMs?: number;
  /** Attempts per call, the first included, where repeating is safe. 3 when omitted. */
  readonly maxAttempts?: number;
  readonly onRequest?: (request: OutgoingRequest) => void;
};

export type CallOptions = {
  /** Wins over everything: the call rejects with its reason at once, a subscription ends. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/**
 * The client without its namespaces: takes operations one by one, so that a bundler keeps only those. Most callers want
 * `Firstline`, which has a method for each.
 */
export class Client {
  readonly #options: FirstlineOptions;
  readonly #sockets: SocketShare;

  constructor(options: FirstlineOptions) {
    if (!/^https?:\/\//.test(options.endpoint))
      throw new TypeError(`endpoint must start with http:// or https://, not "${options.endpoint}".`);
    if (options.token === "") throw new TypeError("token is empty.");
    this.#options = options;
    this.#sockets = new SocketShare(options);
  }

  /** Sends any query or mutation, your own or a shipped one, and returns its whole `data`. Repeated only where that is safe. */
  async request<Data, Variables, Field extends keyof Data = never>(
    operation: Operation<Data, Variables, "query" | "mutation", Field>,
    variables: Variables,
    options: CallOptions = {},
  ): Promise<Data> {
    const { token, fetch = globalThis.fetch, onRequest, maxAttempts = 3 } = this.#options;
    const timeoutMs = options.timeoutMs ?? this.#options.timeoutMs ?? 30_000;
    const { sent, key } = withKey(operation, variables);
    const attempt = (attempts: number): Promise<object> => {
      onRequest?.({ operation: operation.name, kind: operation.kind, transport: "http", attempt: attempts });
      const headers = { ...options.headers, authorization: `Bearer ${token}` };
      const details = { operation: operation.name, attempts, idempotencyKey: key };
      return post(operation, sent, {
        endpoint: this.#options.endpoint,
        fetch,
        headers,
        timeoutMs,
        signal: options.signal,
        details,
      });
    };
    const isRepeatable = operation.kind === "query" || key !== null || operation.repeatable === true;
    const data = await withRetries(attempt, {
      maxAttempts: isRepeatable ? maxAttempts : 1,
      longestWaitMs: timeoutMs,
      signal: options.signal,
    });
    return data as Data; // The JSON edge: `data` has the shape of the document, which was checked against the contract.
  }

  /** Sends a shipped query or mutation and returns its root field's value. The namespaces' methods are this. */
  async call<Data, Variables, Field extends keyof Data>(
    operation: Operation<Data, Variables, "query" | "mutation", Field>,
    variables: Variables,
    options: CallOptions = {},
  ): Promise<Data[Field]> {
    return fieldOf(await this.request(operation, variables, options), operation);
  }

  /** A shipped list, requested when awaited or iterated. */
  list<Data, Variables, Field extends keyof Data>(
    operation: Operation<Data, Variables, "query", Field>,
    variables: Variables,
    options: CallOptions = {},
  ): List<Data[Field] & Page> {
    return new List(async (after) => {
      const page = await this.call(operation, after === null ? variables : { ...variables, after }, options);
      return page as Data[Field] & Page; // Only operations on pages are generated as lists.
    });
  }

  /**
   * A shipped subscription: every event once, in order, over any number of connections, until the signal, an error that will not
   * pass, or the end of the loop. Without `after` it reads the position when the loop begins, and starts there.
   */
  follow<Data, Variables, Field extends keyof Data>(
    operation: Operation<Data, Variables, "subscription", Field>,
    variables: Variables,
    options: CallOptions = {},
  ): AsyncIterable<Data[Field]> {
    const { onRequest, maxAttempts = 3 } = this.#options;
    const open = (): Subscription<Data, Data[Field]> =>
      new Subscription({
        operation,
        variables: isRecord(variables) ? { ...variables } : {},
        sockets: this.#sockets,
        maxAttempts,
        signal: options.signal,
        onAttempt: (attempt) => onRequest?.({ operation: operation.name, kind: "subscription", transport: "websocket", attempt }),
        position: (signal) => this.position({ ...options, signal }),
        valueOf: (data: Data) => fieldOf(data, operation),
      });
    return { [Symbol.asyncIterator]: open };
  }

  /**
   * Where the workspace's event log ends now. Read it before you cause something, pass it as `after`, and no event of what you
   * caused can be missed. Needs the permission `event.read`.
   */
  position(options: CallOptions = {}): Promise<string> {
    return this.call(EventPosition, {}, options);
  }
}

const fieldOf = <Data, Field extends keyof Data>(
  data: Data,
  operation: { readonly name: string; readonly field?: Field },
): Data[Field] => {
  if (operation.field === undefined) throw new TypeError(`${operation.name} is not about one field; send it with request().`);
  return data[operation.field];
};

/** Fills the key in once per call, so that all attempts carry the same one. */
const withKey = (operation: OperationText, variables: unknown): { sent: object; key: string | null } => {
  const sent = isRecord(variables) ? variables : {};
  const input = sent["input"];
  if (!isRecord(input)) return { sent, key: null };
  const given = input["idempotencyKey"];
  if (typeof given === "string") return { sent, key: given };
  if (operation.keyed !== true) return { sent, key: null };
  const key = newKey();
  return { sent: { ...sent, input: { ...input, idempotencyKey: key } }, key };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** 128 random bits. Not `randomUUID`, which browsers offer on https only. */
const newKey = (): string =>
  `sdk-${Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
