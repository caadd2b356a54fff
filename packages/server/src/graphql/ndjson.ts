/** Exports over HTTP: one JSON document a line, asked for only as fast as the client reads. */
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Authenticate, Caller } from "../features/workspace/access-token.ts";
import type { KeyWatch } from "../features/workspace/key-watch.ts";
import { permissionsOf } from "../kernel/actor.ts";
import type { Permission } from "../kernel/actor.ts";
import { EventGap } from "../platform/event-stream.ts";

/** Exports of a kind at once in one process: they must not starve the API. */
const MOST_EXPORTS = 4;
/** A client that takes nothing for this long has lost its place; it comes back with its cursor. */
const IDLE_MS = 30_000;

/** What is answered instead of lines. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const BUSY = new Refusal(503, "RATE_LIMITED", "Too many exports run at once; try again in some seconds.");

/** One value of the query string; `undefined` when it is missing or empty. */
export type ReadText = (name: string) => string | undefined;
export type Export = {
  readonly path: string;
  readonly may: Permission;
  /** What is read, for who may not. */
  readonly noun: string;
  /** Throws a refusal before anything is sent. The lines may fail later: that tears the connection, so a cut never looks like an end. */
  readonly open: (
    caller: Caller,
    text: ReadText,
  ) => Promise<{ readonly headers: Readonly<Record<string, string>>; readonly lines: AsyncIterable<string> }>;
};
type Door = { readonly authenticate: Authenticate; readonly keyWatch: KeyWatch };

export const serveNdjson =
  ({ authenticate, keyWatch }: Door, asked: Export) =>
  (app: FastifyInstance): void => {
    let running = 0;
    app.get(asked.path, { exposeHeadRoute: false }, async (request, reply) => {
      const plan = await planOf(authenticate, asked, request).catch((error: unknown) => refusalOf(error));
      if (plan instanceof Refusal) return refuse(request, reply, plan);
      if (running >= MOST_EXPORTS) return refuse(request, reply, BUSY);
      const lines = Readable.from(ended(plan.lines), { objectMode: false });
      running += 1;
      const unwatch = keyWatch.watch(plan.caller.credential, () => reply.raw.destroy());
      lines.once("close", () => {
        running -= 1;
        unwatch();
      });
      reply.raw.setTimeout(IDLE_MS, () => reply.raw.destroy());
      return reply.type("application/x-ndjson").headers(plan.headers).send(lines);
    });
  };

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const line of lines) yield `${line}\n`;
}

const planOf = async (authenticate: Authenticate, { may, noun, open }: Export, request: FastifyRequest) => {
  const caller = await authenticate(request.headers.authorization);
  if (!caller) throw new Refusal(401, "UNAUTHENTICATED", "Send an API key as header: Authorization: Bearer flk.…");
  if (!permissionsOf(caller.actor).has(may))
    throw new Refusal(403, "FORBIDDEN", `${caller.actor.name} may not read ${noun}. Ask an administrator for ${may}.`);
  const given = request.query as Record<string, unknown>;
  const text: ReadText = (name) => {
    const value = given[name];
    if (value === undefined || value === "") return undefined;
    if (typeof value !== "string") throw new Refusal(400, "BAD_USER_INPUT", `${name} may be given once.`);
    return value;
  };
  return { caller, ...(await open(caller, text)) };
};

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
