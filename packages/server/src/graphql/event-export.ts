/** `GET /events.ndjson`: the event log as lines, each the bytes a socket would send for the same selection. Ends where the log ended. */
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Authenticate, Caller } from "../features/workspace/access-token.ts";
import type { KeyWatch } from "../features/workspace/key-watch.ts";
import { permissionsOf } from "../kernel/actor.ts";
import { scopeOf } from "../platform/database.ts";
import type { Database, Scope } from "../platform/database.ts";
import { EventGap, readEventPage, readHead } from "../platform/event-stream.ts";
import { EVENT_TYPES } from "../platform/event.table.ts";
import type { EventType } from "../platform/event.table.ts";
import { readEventDocument, selectsCursor } from "./event-document.ts";
import type { RenderEvents } from "./event-payload.ts";
import { formatCursor, parseCursor } from "./scalars.ts";

export const EXPORT_PATH = "/events.ndjson";
const DEFAULT_QUERY = "subscription { events { id cursor type subjectId occurredAt } }";
/** Events in memory at once. */
const PAGE = 100;
/** Exports at once in one process: they must not starve the API. */
const MOST_EXPORTS = 4;
/** A client that takes nothing for this long has lost its place; it comes back with its cursor. */
const IDLE_MS = 30_000;

type ExportParts = {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  readonly keyWatch: KeyWatch;
  readonly render: RenderEvents;
};
type Plan = {
  readonly caller: Caller;
  readonly scope: Scope;
  readonly document: DocumentNode;
  readonly types: readonly EventType[] | null;
  readonly after: bigint | undefined;
  readonly until: bigint;
};

/** What is answered instead of lines. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const BUSY = new Refusal(503, "RATE_LIMITED", "Too many exports run at once; try again in some seconds.");

export const serveExport =
  (parts: ExportParts) =>
  (app: FastifyInstance): void => {
    let running = 0;
    app.get(EXPORT_PATH, { exposeHeadRoute: false }, async (request, reply) => {
      const plan = await planOf(parts, request).catch((error: unknown) => refusalOf(error));
      if (plan instanceof Refusal) return refuse(request, reply, plan);
      if (running >= MOST_EXPORTS) return refuse(request, reply, BUSY);
      const lines = Readable.from(linesOf(parts, plan), { objectMode: false });
      running += 1;
      const unwatch = parts.keyWatch.watch(plan.caller.credential, () => reply.raw.destroy());
      lines.once("close", () => {
        running -= 1;
        unwatch();
      });
      reply.raw.setTimeout(IDLE_MS, () => reply.raw.destroy());
      return reply.type("application/x-ndjson").header("firstline-cursor", formatCursor(plan.until)).send(lines);
    });
  };

const planOf = async ({ authenticate, database, schema }: ExportParts, request: FastifyRequest): Promise<Plan> => {
  const caller = await authenticate(request.headers.authorization);
  if (!caller) throw new Refusal(401, "UNAUTHENTICATED", "Send an API key as header: Authorization: Bearer flk.…");
  if (!permissionsOf(caller.actor).has("event.read"))
    throw new Refusal(403, "FORBIDDEN", `${caller.actor.name} may not read events. Ask an administrator for event.read.`);
  const given = request.query as Record<string, unknown>;
  const text = (name: string): string | undefined => {
    const value = given[name];
    if (value === undefined || value === "") return undefined;
    if (typeof value !== "string") throw new Refusal(400, "BAD_USER_INPUT", `${name} may be given once.`);
    return value;
  };
  const read = readEventDocument(schema, text("query") ?? DEFAULT_QUERY);
  if (!read.ok) throw new Refusal(400, "BAD_USER_INPUT", `query ${read.issue}.`);
  if (!selectsCursor(read.event))
    throw new Refusal(400, "BAD_USER_INPUT", "query must select `cursor`: it is how you go on behind the last line.");
  const cursor = text("after");
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  const scope = scopeOf(database, caller.workspaceId);
  const { last } = await readHead(scope);
  // A gap must be answered, not found out behind the headers.
  await readEventPage(scope, after, 0, null);
  return { caller, scope, document: read.document, types: typesIn(text("types")), after, until: last };
};

const typesIn = (text: string | undefined): EventType[] | null =>
  text?.split(",").map((name) => {
    const found = EVENT_TYPES.find((type) => type === name.trim());
    if (!found)
      throw new Refusal(
        400,
        "BAD_USER_INPUT",
        `types: ${JSON.stringify(name.slice(0, 40))} is not one of ${EVENT_TYPES.join(", ")}.`,
      );
    return found;
  }) ?? null;

/** Asked for only as fast as the client reads. Whatever goes wrong tears the connection: a cut export never looks like a whole one. */
async function* linesOf(
  { render }: ExportParts,
  { caller, scope, document, types, after, until }: Plan,
): AsyncGenerator<string, void> {
  for (let position = after; ;) {
    const rows = (await readEventPage(scope, position, PAGE, types)).filter(({ seq }) => seq <= until);
    for (const line of await render(caller, document, rows)) {
      if (!line.ok) throw new Error(`an event could not be shown; see ${line.requestId} in the log`);
      yield `${line.text}\n`;
    }
    if (rows.length < PAGE) return;
    position = rows.at(-1)?.seq;
  }
}

/** What is expected gets its code; a fault is thrown on and masked like any other. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof EventGap) return new Refusal(410, "EVENT_GAP", error.message);
  if (error instanceof GraphQLError) return new Refusal(400, "BAD_USER_INPUT", error.message);
  throw error;
};

const refuse = (request: FastifyRequest, reply: FastifyReply, { status, code, message }: Refusal): FastifyReply => {
  if (status === 503) reply.header("retry-after", "5");
  return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.requestId } }] });
};
