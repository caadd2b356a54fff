/** What one event looks like to one reader. Socket, webhook and export show the same bytes, because all of them are made here. */
import { execute, GraphQLError } from "graphql";
import type { DocumentNode, ExecutionArgs, ExecutionResult, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Caller } from "../features/workspace/access-token.ts";
import type { EventRow } from "../platform/event-stream.ts";
import type { Log } from "../platform/log.ts";
import { maskError } from "./apollo.ts";
import type { RequestContext } from "./context.ts";
import { readEventDocument } from "./event-document.ts";
import { createContext } from "./create-context.ts";
import type { ContextParts } from "./create-context.ts";
import { newRequestId, withRequestId } from "./request-id.ts";

/** As it is written: faults are masked, `data` comes first. */
export type Payload = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly Pick<GraphQLFormattedError, "message" | "path" | "extensions">[];
};

export const payloadOf = ({ data, errors }: ExecutionResult, log: Log, requestId: string): Payload => ({
  ...(data === undefined ? {} : { data }),
  ...(errors ? { errors: errors.map((error) => shown(maskError(error.toJSON(), error, log, requestId))) } : {}),
});

const shown = ({ message, path, extensions }: GraphQLFormattedError) => ({
  message,
  ...(path ? { path } : {}),
  ...(extensions ? { extensions } : {}),
});

/** Executes an operation for one root value and masks what failed. */
export const runMasked = async (args: ExecutionArgs, log: Log): Promise<ExecutionResult> => {
  const { requestId } = args.contextValue as RequestContext;
  return asResult(payloadOf(await execute(args), log, requestId));
};

/** For graphql-ws, which wants errors as objects and writes them as they are. */
export const asResult = ({ errors, ...rest }: Payload): ExecutionResult => ({
  ...rest,
  ...(errors
    ? {
        errors: errors.map(
          ({ message, path, extensions }) => new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null }),
        ),
      }
    : {}),
});

/** A reader's own permissions, always: what it may not read is missing here as it is on a socket. */
export type PayloadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly requestId: string };
export type RenderEvents = (
  caller: Pick<Caller, "workspaceId" | "actor">,
  document: DocumentNode,
  rows: readonly EventRow[],
) => Promise<PayloadText[]>;

/**
 * One text per event, in their order. All of them share the loaders of one request, so that a page costs a fixed number of statements.
 * A payload with a fault in it is none: it is asked for again later.
 */
export const createRenderer =
  (parts: ContextParts, schema: GraphQLSchema, log: Log): RenderEvents =>
  async (caller, document, rows) => {
    const requestId = newRequestId();
    const contextValue = createContext(parts, caller, requestId, new AbortController().signal);
    return withRequestId(requestId, () =>
      Promise.all(
        rows.map(async (rootValue): Promise<PayloadText> => {
          const payload = payloadOf(await execute({ schema, document, rootValue, contextValue }), log, requestId);
          const isFault = payload.errors?.some(({ extensions }) => extensions?.["code"] === "INTERNAL_SERVER_ERROR");
          return isFault === true ? { ok: false, requestId } : { ok: true, text: JSON.stringify(payload) };
        }),
      ),
    );
  };

/** Documents that were read lately; a webhook shows thousands of events by the same one. */
const MOST_DOCUMENTS = 200;

/** One event by the text of a document, for readers without a connection. What cannot be shown says why. */
export const createQueryRenderer = (render: RenderEvents, schema: GraphQLSchema) => {
  const documents = new Map<string, ReturnType<typeof readEventDocument>>();
  const read = (query: string) => {
    const known = documents.get(query) ?? readEventDocument(schema, query);
    if (documents.size >= MOST_DOCUMENTS) documents.clear();
    documents.set(query, known);
    return known;
  };
  return async (reader: Parameters<RenderEvents>[0], query: string, event: EventRow) => {
    const known = read(query);
    if (!known.ok) return { ok: false as const, reason: `its query no longer fits the contract: ${known.issue}` };
    const [payload] = await render(reader, known.document, [event]);
    if (payload?.ok === true) return payload;
    return { ok: false as const, reason: `the payload could not be made (${payload?.requestId ?? "no answer"})` };
  };
};
