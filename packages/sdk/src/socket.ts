import type { Client as SocketClient } from "graphql-ws/client";
import { AuthenticationError, InvalidRequestError, TransportError } from "./errors.ts";
import type { ErrorDetails, FirstlineError, WireError } from "./errors.ts";
import { socketError } from "./transport.ts";

/** A silent connection is asked for a sign of life this often, and given up when none comes: half-open sockets never close. */
const PING_EVERY_MS = 15_000;
const PONG_WITHIN_MS = 10_000;

/** Close codes that would come again: the client or the address is wrong. */
const FINAL_CODES: ReadonlySet<number> = new Set([1002, 1003, 1007, 1008, 1009, 1010, 1015, 4400, 4406]);
const DENIED_CODES: ReadonlySet<number> = new Set([4401, 4403]);

type SocketOptions = {
  readonly endpoint: string;
  readonly token: string;
  readonly webSocket?: unknown;
  readonly timeoutMs?: number;
};

/**
 * One socket for all subscriptions of a client, opened by the first and closed by the last. graphql-ws is imported only then. Its
 * own reconnecting is off, because it would subscribe again from the old position.
 */
export class SocketShare {
  readonly #options: SocketOptions;
  #current: Promise<SocketClient> | undefined;
  /** True once the server has let this client in: from then on a lost connection is worth waiting for. */
  hasConnected = false;

  constructor(options: SocketOptions) {
    this.#options = options;
  }

  /** The live client. One whose socket broke is not handed out again. */
  client(): Promise<SocketClient> {
    return (this.#current ??= this.#create());
  }

  async #create(): Promise<SocketClient> {
    const { createClient } = await import("graphql-ws/client");
    const { endpoint, token, webSocket, timeoutMs = 30_000 } = this.#options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const expectWithin = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => client.terminate(), ms);
    };
    const current = this.#current;
    const drop = (): void => {
      clearTimeout(timer);
      if (this.#current === current) this.#current = undefined;
    };
    const client = createClient({
      url: endpoint.replace(/^http/, "ws"),
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      keepAlive: PING_EVERY_MS,
      ...(webSocket !== undefined && { webSocketImpl: webSocket }),
      on: {
        connecting: () => expectWithin(timeoutMs),
        connected: () => {
          clearTimeout(timer);
          this.hasConnected = true;
        },
        ping: (received) => {
          if (!received) expectWithin(PONG_WITHIN_MS);
        },
        pong: (received) => {
          if (received) clearTimeout(timer);
        },
        closed: drop,
        error: drop,
      },
    });
    return client;
  }
}

/** What ended an attempt, as an error: a close event, the server's list of errors, or something the platform threw. */
export const errorFromSocket = (cause: unknown, details: ErrorDetails): FirstlineError => {
  if (Array.isArray(cause)) return socketError(cause as readonly WireError[], details); // An `error` message, checked by graphql-ws.
  const code = closeCode(cause);
  if (code === null) return new TransportError("the socket cannot be opened, or broke.", { ...details, cause });
  const known = { ...details, status: code };
  if (DENIED_CODES.has(code)) return new AuthenticationError("the server did not accept the token.", known);
  if (FINAL_CODES.has(code))
    return new InvalidRequestError(`the server closed the socket with code ${code}; is \`endpoint\` right?`, known);
  return new TransportError(`the socket was closed with code ${code}.`, known);
};

const closeCode = (event: unknown): number | null =>
  typeof event === "object" && event !== null && "code" in event && typeof event.code === "number" ? event.code : null;
