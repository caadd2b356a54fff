/** Subscriptions (and operations) over graphql-transport-ws on the same path as HTTP. */
import type { Server } from "node:http";
import { createSourceEventStream, execute, getOperationAST, getVariableValues, GraphQLError, parse, validate } from "graphql";
import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { Authenticate, Caller } from "../features/workspace/access-token.ts";
import type { Log } from "../platform/log.ts";
import { fragmentsOf, maskError } from "./apollo.ts";
import { createContext, withFreshLoaders } from "./create-context.ts";
import type { ContextParts } from "./create-context.ts";
import type { RequestContext } from "./context.ts";
import { LIMITS, refuseCostly } from "./cost.ts";
import { refuseUnstorableText } from "./storable-text.ts";
import { newRequestId, withRequestId } from "./request-id.ts";

const MAX_MESSAGE_BYTES = 1_000_000;
const INIT_WAIT_MS = 10_000;
const CLOSE_UNAUTHORIZED = 4401;
/** "Going away": the client reconnects to another process and resumes by cursor. */
const CLOSE_GOING_AWAY = 1001;

export type Sockets = { close(): Promise<void> };
type SocketParts = ContextParts & { readonly schema: GraphQLSchema; readonly authenticate: Authenticate; readonly log: Log };
type Extra = { caller?: Caller };

export const attachSockets = (server: Server, path: string, parts: SocketParts): Sockets => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.split("?")[0] !== path) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit("connection", ws, request));
  });
  const ending = new AbortController();
  const serving = useServer<Record<string, unknown>, Extra>(
    {
      schema: parts.schema,
      connectionInitWaitTimeout: INIT_WAIT_MS,
      onConnect: async ({ connectionParams, extra }) => {
        const authorization = connectionParams?.["authorization"] ?? connectionParams?.["Authorization"];
        const caller = await parts.authenticate(typeof authorization === "string" ? authorization : undefined);
        if (caller) extra.caller = caller;
        else extra.socket.close(CLOSE_UNAUTHORIZED, 'Unauthorized: send { authorization: "Bearer flk.…" } in connection_init');
        return caller !== undefined;
      },
      onSubscribe: ({ extra }, _id, payload) => {
        const { caller } = extra;
        if (!caller) return [new GraphQLError("Unauthorized", { extensions: { code: "UNAUTHENTICATED" } })];
        return prepareOperation(parts, caller, payload, ending.signal);
      },
      execute: (args: ExecutionArgs) => withRequestId(contextOf(args).requestId, () => runMasked(parts, args)),
      subscribe: (args: ExecutionArgs) => withRequestId(contextOf(args).requestId, () => follow(parts, args)),
    },
    sockets,
  );
  return {
    close: async () => {
      ending.abort();
      for (const socket of sockets.clients)
        socket.close(CLOSE_GOING_AWAY, "The server is stopping; reconnect and resume with `after`.");
      await serving.dispose();
    },
  };
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

const masked = (result: ExecutionResult, parts: SocketParts, requestId: string): ExecutionResult =>
  result.errors
    ? { ...result, errors: result.errors.map((error) => asError(maskError(error.toJSON(), error, parts.log, requestId))) }
    : result;

const asError = ({ message, path, extensions }: ReturnType<typeof maskError>): GraphQLError =>
  new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });

const runMasked = async (parts: SocketParts, args: ExecutionArgs): Promise<ExecutionResult> =>
  masked(await execute(args), parts, contextOf(args).requestId);

/** One execution per event, with loaders of its own. A failing stream ends with a typed error, never silently. */
const follow = async (
  parts: SocketParts,
  args: ExecutionArgs,
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void>> => {
  const context = contextOf(args);
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return masked(source, parts, context.requestId);
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
      yield await runMasked(parts, { ...args, rootValue, contextValue: withFreshLoaders(context, parts.database) });
  } catch (error) {
    const failure = new GraphQLError("The stream failed.", {
      originalError: error instanceof Error ? error : new Error(String(error)),
    });
    yield masked({ errors: [failure] }, parts, context.requestId);
  } finally {
    leave(args);
  }
}

/** Ends whatever this operation follows. */
const leave = (args: ExecutionArgs): void => (args.contextValue as { leave?: () => void }).leave?.();
