/** Subscriptions (and operations) over graphql-transport-ws on the same path as HTTP. */
import { STATUS_CODES } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import { createSourceEventStream, getOperationAST, getVariableValues, GraphQLError, parse, validate } from "graphql";
import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from "graphql";
import { handleProtocols, makeServer } from "graphql-ws";
import type { Server as ProtocolServer } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import type { Authenticate, Caller } from "../features/workspace/access-token.ts";
import type { KeyWatch } from "../features/workspace/key-watch.ts";
import type { Log } from "../platform/log.ts";
import { fragmentsOf } from "./apollo.ts";
import { createContext, withFreshLoaders } from "./create-context.ts";
import type { ContextParts } from "./create-context.ts";
import type { RequestContext } from "./context.ts";
import { LIMITS, refuseCostly } from "./cost.ts";
import { denial } from "./errors.ts";
import { asResult, payloadOf, runMasked } from "./event-payload.ts";
import { createOutlet } from "./outlet.ts";
import { refuseUnstorableText } from "./storable-text.ts";
import { newRequestId, withRequestId } from "./request-id.ts";

const MAX_MESSAGE_BYTES = 1_000_000;
const INIT_WAIT_MS = 10_000;
const MOST_OPERATIONS = 200;
/** A client that answers no ping within this time is gone; half-open connections never close by themselves. */
const PING_EVERY_MS = 12_000;
const CLOSE_FAULT = 4500;
const CLOSE_UNAUTHORIZED = 4401;
const CLOSE_FORBIDDEN = 4403;
const CLOSE_TOO_SLOW = 4429;
/** "Going away": the client reconnects to another process and resumes by cursor. */
const CLOSE_GOING_AWAY = 1001;

export type Sockets = { close(): Promise<void> };
type SocketParts = ContextParts & {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  readonly keyWatch: KeyWatch;
  /** Browser origins besides our own that may open a socket; programs send no origin. */
  readonly corsOrigins: readonly string[];
  readonly log: Log;
};
/** What is known of one socket. `leave` closes it and ends what it follows, at once. */
type Extra = { caller?: Caller; readonly onGone: (() => void)[]; readonly leave: (code: number, reason: string) => void };

type Protocol = ProtocolServer<Extra>;

export const attachSockets = (server: Server, path: string, parts: SocketParts): Sockets => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.split("?")[0] !== path) return socket.destroy();
    // A page of another site must not talk to a server that only its visitor can reach.
    if (!isOwnOrigin(request, parts.corsOrigins))
      return socket.end(`HTTP/1.1 403 ${STATUS_CODES[403] ?? ""}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (ws) => openSocket(parts, serving, leaving, ws));
  });
  const ending = new AbortController();
  const leaving = new Set<Extra["leave"]>();
  const serving = makeServer<Record<string, unknown>, Extra>({
    schema: parts.schema,
    connectionInitWaitTimeout: INIT_WAIT_MS,
    onConnect: ({ connectionParams, extra }) => admit(parts, extra, connectionParams),
    onSubscribe: ({ extra, subscriptions }, _id, payload) => {
      const { caller } = extra;
      if (!caller) return [new GraphQLError("Unauthorized", { extensions: { code: "UNAUTHENTICATED" } })];
      if (Object.keys(subscriptions).length > MOST_OPERATIONS)
        return [denial("COST_EXCEEDED", `One socket carries at most ${MOST_OPERATIONS} operations at a time; open another one.`)];
      return prepareOperation(parts, caller, payload, ending.signal);
    },
    execute: (args: ExecutionArgs) => withRequestId(contextOf(args).requestId, () => runMasked(args, parts.log)),
    subscribe: (args: ExecutionArgs) => withRequestId(contextOf(args).requestId, () => follow(parts, args)),
  });
  return {
    close: async () => {
      ending.abort();
      for (const leave of leaving) leave(CLOSE_GOING_AWAY, "The server is stopping; reconnect and resume with `after`.");
      await new Promise<void>((done) => sockets.close(() => done()));
    },
  };
};

const openSocket = (parts: SocketParts, serving: Protocol, leaving: Set<Extra["leave"]>, ws: WebSocket): void => {
  // Nothing to close yet while graphql-ws opens; it leaves at once when the subprotocol is another.
  const life: { isGone: boolean; closed?: (code: number, reason: string) => Promise<void> } = { isGone: false };
  // Not only at the socket's end, which a client that does not read delays: nothing is executed for it any more.
  const gone = (code: number, reason: string): void => {
    if (life.isGone) return;
    life.isGone = true;
    leaving.delete(leave);
    for (const forget of extra.onGone) forget();
    outlet.release();
    life.closed?.(code, reason).catch((error: unknown) => parts.log.error({ err: error }, "socket ended badly"));
  };
  const leave: Extra["leave"] = (code, reason) => {
    ws.close(code, reason);
    gone(code, reason);
  };
  const outlet = createOutlet(ws, () => leave(CLOSE_TOO_SLOW, "Too slow: reconnect and resume with `after`."));
  const extra: Extra = { onGone: [keepAlive(ws)], leave };
  leaving.add(leave);
  life.closed = serving.opened(
    {
      protocol: ws.protocol,
      send: outlet.send,
      close: leave,
      // What still comes in after we have closed is not heard: the caller may have lost its key.
      onMessage: (hear) =>
        void ws.on("message", (bytes: Buffer) => {
          if (ws.readyState === ws.OPEN) hear(bytes.toString("utf8")).catch((error: unknown) => onFault(parts, extra, error));
        }),
    },
    extra,
  );
  ws.on("error", (error) => parts.log.debug({ err: error }, "socket broke"));
  ws.once("close", (code, reason) => gone(code, reason.toString("utf8")));
};

/** Programs send no origin; a page must be ours or one of the configured ones. */
const isOwnOrigin = ({ headers }: IncomingMessage, allowed: readonly string[]): boolean =>
  headers.origin === undefined ||
  allowed.includes(headers.origin) ||
  [`http://${headers.host ?? ""}`, `https://${headers.host ?? ""}`].includes(headers.origin);

const onFault = ({ log }: SocketParts, { leave }: Extra, error: unknown): void => {
  log.error({ err: error }, "socket failed");
  leave(CLOSE_FAULT, "Internal server error");
};

/** Pings until the socket ends; answers how to stop. */
const keepAlive = (ws: WebSocket): (() => void) => {
  let isAlive = true;
  ws.on("pong", () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) return ws.terminate();
    isAlive = false;
    if (ws.readyState === ws.OPEN) ws.ping();
  }, PING_EVERY_MS);
  return () => clearInterval(timer);
};

/** Who presents a good key stays until the key is revoked, expires, or is replaced and its overlap over. */
const admit = async (
  { authenticate, keyWatch }: SocketParts,
  extra: Extra,
  params: Record<string, unknown> | undefined,
): Promise<boolean> => {
  const authorization = params?.["authorization"] ?? params?.["Authorization"];
  const caller = await authenticate(typeof authorization === "string" ? authorization : undefined);
  if (!caller) {
    extra.leave(CLOSE_UNAUTHORIZED, 'Unauthorized: send { authorization: "Bearer flk.…" } in connection_init');
    return false;
  }
  extra.caller = caller;
  extra.onGone.push(
    keyWatch.watch(caller.credential, () =>
      extra.leave(CLOSE_FORBIDDEN, "Forbidden: the key was revoked or has expired, or its member lost a role."),
    ),
  );
  return true;
};

const contextOf = (args: ExecutionArgs): RequestContext => args.contextValue as RequestContext;

type Payload = {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
};

/** Parses, validates and prices an operation, as HTTP does. */
const prepareOperation = (
  parts: SocketParts,
  caller: Caller,
  payload: Payload,
  stopping: AbortSignal,
): ExecutionArgs | readonly GraphQLError[] => {
  const requestId = newRequestId();
  const refuse = (error: unknown, code: string): readonly GraphQLError[] => {
    if (!(error instanceof GraphQLError))
      return [new GraphQLError("The operation cannot be read.", { extensions: { code, requestId } })];
    return [
      new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code, ...error.extensions, requestId } }),
    ];
  };
  try {
    const document = parse(payload.query, { maxTokens: LIMITS.tokens });
    const [invalid] = validate(parts.schema, document);
    if (invalid) return refuse(invalid, "GRAPHQL_VALIDATION_FAILED");
    const operation = getOperationAST(document, payload.operationName);
    if (!operation) return refuse(new GraphQLError("Name one operation of the document."), "OPERATION_RESOLUTION_FAILURE");
    refuseUnstorableText(document, payload.variables ?? {});
    refuseCostly(parts.schema, operation, fragmentsOf(document), payload.variables ?? {});
    const { errors } = getVariableValues(parts.schema, operation.variableDefinitions ?? [], payload.variables ?? {}, {
      maxErrors: 1,
    });
    if (errors) return refuse(errors[0], "BAD_USER_INPUT");
    const leaving = new AbortController();
    stopping.addEventListener("abort", () => leaving.abort(), { signal: leaving.signal });
    const contextValue = { ...createContext(parts, caller, requestId, leaving.signal), leave: () => leaving.abort() };
    return {
      schema: parts.schema,
      document,
      operationName: payload.operationName,
      variableValues: payload.variables,
      contextValue,
    };
  } catch (error) {
    return refuse(error, "GRAPHQL_PARSE_FAILED");
  }
};

/** One execution per event, with loaders of its own. A failing stream ends with a typed error, never silently. */
const follow = async (
  parts: SocketParts,
  args: ExecutionArgs,
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void>> => {
  const context = contextOf(args);
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return asResult(payloadOf(source, parts.log, context.requestId));
  const results = mapEvents(parts, args, source);
  // A generator that waits for the next event answers `return` only behind it; leaving first ends the wait, or every
  // subscriber who goes while nothing happens would stay in memory for ever.
  const finish = results.return.bind(results);
  results.return = (value) => {
    leave(args);
    return finish(value);
  };
  return results;
};

async function* mapEvents(
  parts: SocketParts,
  args: ExecutionArgs,
  source: AsyncIterable<unknown>,
): AsyncGenerator<ExecutionResult, void> {
  const context = contextOf(args);
  try {
    for await (const rootValue of source)
      yield await runMasked({ ...args, rootValue, contextValue: withFreshLoaders(context, parts.database) }, parts.log);
  } catch (error) {
    const failure = new GraphQLError("The stream failed.", {
      originalError: error instanceof Error ? error : new Error(String(error)),
    });
    yield asResult(payloadOf({ errors: [failure] }, parts.log, context.requestId));
  } finally {
    leave(args);
  }
}

/** Ends whatever this operation follows. */
const leave = (args: ExecutionArgs): void => (args.contextValue as { leave?: () => void }).leave?.();
