import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { readContract } from "@firstline/schema";
import {
  execute,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  subscribe,
  validate,
} from "graphql";
import type { GraphQLOutputType, GraphQLResolveInfo } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { Firstline } from "../src/index.ts";
import type { FirstlineOptions } from "../src/index.ts";
import { EventLog } from "./event-log.ts";

type Received = {
  readonly operation: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: IncomingMessage["headers"];
};
type Answer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | "destroy"
  | "hang";
type Resolvers = Record<string, (args: Record<string, unknown>) => unknown>;

/** The contract, executable: what a test does not say is filled in, so that every default document gets a complete answer. */
const schema = readContract();
const sample = (type: GraphQLOutputType): unknown => {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.value;
  if (!isLeafType(named)) return isAbstractType(named) ? { __typename: schema.getPossibleTypes(named)[0]?.name } : {};
  return { Int: 1, Boolean: false }[named.name] ?? "x";
};
const fieldResolver = (source: unknown, args: Record<string, unknown>, _: unknown, info: GraphQLResolveInfo): unknown => {
  const found = typeof source === "object" && source !== null ? Reflect.get(source, info.fieldName) : undefined;
  return (typeof found === "function" ? found(args) : found) ?? sample(info.returnType);
};

/** A real server on a free port: HTTP and graphql-transport-ws, graphql-js behind both. */
export const startServer = async (resolvers: Resolvers = {}) => {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const joined: Record<string, unknown>[] = [];
  const tcp = new Set<Socket>();
  const log = new EventLog();
  const state = { token: "secret", denyCode: 4403 };
  const rootValue: Resolvers = { eventPosition: () => log.end, ...resolvers };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { query, operationName, variables } = JSON.parse(await text(request));
    received.push({ operation: operationName, query, variables, headers: request.headers });
    const scripted = answers.shift();
    if (scripted === "destroy") return void request.socket.destroy();
    if (scripted === "hang") return;
    const document = parse(query);
    const errors = validate(schema, document);
    const result =
      errors.length > 0 ? { errors } : await execute({ schema, document, rootValue, variableValues: variables, fieldResolver });
    const body = scripted?.body ?? result;
    response.writeHead(scripted?.status ?? 200, {
      "content-type": "application/json",
      "x-request-id": `req-${received.length}`,
      ...scripted?.headers,
    });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
  const http = createServer((request, response) => void answer(request, response));
  http.on("connection", (socket) => {
    tcp.add(socket);
    socket.on("close", () => tcp.delete(socket));
  });

  const sockets = new WebSocketServer({ server: http, path: "/graphql" });
  const stopSockets = useServer(
    {
      schema,
      // Ours, because a second copy of graphql would not accept our schema.
      execute: (args) => execute({ ...args, fieldResolver }),
      subscribe: (args) =>
        subscribe({
          ...args,
          fieldResolver,
          subscribeFieldResolver: (_, variables, __, info) => log.stream(info.fieldName, variables),
        }),
      validate,
      onConnect: ({ connectionParams, extra }) => {
        if (connectionParams?.["authorization"] === `Bearer ${state.token}`) return true;
        extra.socket.close(state.denyCode, "denied");
        return false;
      },
      onSubscribe: (_, __, payload) => void joined.push(payload.variables ?? {}),
    },
    sockets,
  );
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;

  return {
    endpoint,
    state,
    received,
    /** What to answer to the next requests instead of executing them; an empty object only executes. */
    answers,
    /** Variables of every subscription that was started. */
    joined,
    log,
    cutSockets: (): void => {
      for (const socket of sockets.clients) socket.terminate();
    },
    closeSockets: (code: number): void => {
      for (const socket of sockets.clients) socket.close(code);
    },
    socketCount: (): number => sockets.clients.size,
    client: (options: Partial<FirstlineOptions> = {}): Firstline => new Firstline({ endpoint, token: state.token, ...options }),
    async [Symbol.asyncDispose](): Promise<void> {
      log.close();
      for (const socket of tcp) socket.destroy();
      await stopSockets.dispose();
      await new Promise((resolve) => http.close(resolve));
    },
  };
};
