/** `GET /events.ndjson`: the event log as lines, each the bytes a socket would send for the same selection. Ends where the log ended. */
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Caller } from "../features/workspace/access-token.ts";
import { scopeOf } from "../platform/database.ts";
import type { Database, Scope } from "../platform/database.ts";
import { readEventPage, readHead } from "../platform/event-stream.ts";
import { EVENT_TYPES } from "../platform/event.table.ts";
import type { EventType } from "../platform/event.table.ts";
import { readEventDocument, selectsCursor } from "./event-document.ts";
import type { RenderEvents } from "./event-payload.ts";
import { Refusal } from "./ndjson.ts";
import type { Export, ReadText } from "./ndjson.ts";
import { formatCursor, parseCursor } from "./scalars.ts";

export const EXPORT_PATH = "/events.ndjson";
const DEFAULT_QUERY = "subscription { events { id cursor type subjectId occurredAt } }";
/** Events in memory at once. */
const PAGE = 100;

type ExportParts = { readonly database: Database; readonly schema: GraphQLSchema; readonly render: RenderEvents };
type Plan = {
  readonly caller: Caller;
  readonly scope: Scope;
  readonly document: DocumentNode;
  readonly types: readonly EventType[] | null;
  readonly after: bigint | undefined;
  readonly until: bigint;
};

export const eventExport = (parts: ExportParts): Export => ({
  path: EXPORT_PATH,
  may: "event.read",
  noun: "events",
  open: async (caller, text) => {
    const plan = await planOf(parts, caller, text);
    return { headers: { "firstline-cursor": formatCursor(plan.until) }, lines: linesOf(parts, plan) };
  },
});

const planOf = async ({ database, schema }: ExportParts, caller: Caller, text: ReadText): Promise<Plan> => {
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
      yield line.text;
    }
    if (rows.length < PAGE) return;
    position = rows.at(-1)?.seq;
  }
}
