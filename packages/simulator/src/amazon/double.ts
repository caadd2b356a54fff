import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isoTime, offsetClock } from "../clock.ts";
import { answerMailControl } from "../mail/mailControl.ts";
import { MailDouble } from "../mail/mailDouble.ts";
import { type Incoming, json, readRequest, type Reply, send } from "../reply.ts";
import { answerBucket } from "./bucket.ts";
import { answerControl, type ControlWorld } from "./control.ts";
import type { RequestRow } from "./control.types.ts";
import { isBucketHost } from "./documents.ts";
import { settle } from "./feedProcessing.ts";
import { answerLwa } from "./lwa.ts";
import { answerSpApi, isSpApiHost } from "./spApi.ts";
import type { Settings } from "./state.schema.ts";
import { Store } from "./store.ts";

export interface AmazonDoubleOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Where the state lives between runs; in memory only when absent. */
  readonly stateFile?: string;
  /** For a fresh state; one that was read from the file keeps its own. */
  readonly settings?: Partial<Settings>;
}

export interface AmazonDouble {
  readonly port: number;
  readonly url: string;
  /** Where mail to buyers goes: `smtp://127.0.0.1:…`. */
  readonly smtpUrl: string;
  close(): Promise<void>;
}

/** Bulk orders are the largest body; Amazon's own limit for feeds is far below. */
const MAX_BODY_BYTES = 64 * 1_024 * 1_024;
const LOG_SIZE = 1_000;
const CONTROL_HOSTS: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Starts the double on 127.0.0.1. It speaks plain HTTP for all of Amazon's hosts and tells them apart by Host. */
export async function startAmazonDouble(options: AmazonDoubleOptions = {}): Promise<AmazonDouble> {
  const store = new Store(options.stateFile, options.settings ?? {});
  const clock = offsetClock(() => store.clock.offsetMs);
  const world: ControlWorld = { store, clock, held: new Set(), log: [] };
  const mail = new MailDouble(clock);
  const server = createServer((request, response) => {
    respond(world, mail, request, response).catch(() => {
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = addressOf(server.address());
  const smtpPort = await mail.listen();
  return {
    port,
    url: `http://127.0.0.1:${String(port)}`,
    smtpUrl: `smtp://127.0.0.1:${String(smtpPort)}`,
    close: async () => {
      await mail.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

async function respond(world: ControlWorld, mail: MailDouble, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await readRequest(message, MAX_BODY_BYTES);
  const answer = CONTROL_HOSTS.has(request.host) ? answerMailControl(mail, request) : undefined;
  if (answer !== undefined) {
    deliver(world, answer, response);
    return;
  }
  settle(world.store, world.clock.now());
  const outcome = guarded(world, request);
  // Written before the answer leaves: what the client was told survives a kill.
  world.store.save();
  if (outcome.row !== undefined) note(world, outcome.row);
  deliver(world, outcome.reply, response, outcome.row?.sellerId);
}

interface Outcome {
  readonly reply: Reply;
  readonly row?: RequestRow;
}

function guarded(world: ControlWorld, request: Incoming): Outcome {
  try {
    return answerHost(world, request);
  } catch (error) {
    // A fault of the double, not a scenario: loud, so that no test takes it for Amazon.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return { reply: json(500, { doubleFault: error instanceof Error ? error.message : String(error) }) };
  }
}

function answerHost(world: ControlWorld, request: Incoming): Outcome {
  const { host } = request;
  if (isSpApiHost(host)) {
    const { reply, requestId, operation, sellerId } = answerSpApi(world, request);
    return { reply, row: rowOf(world, request, reply, operation ?? null, sellerId ?? null, requestId) };
  }
  if (host === "api.amazon.com") {
    const reply = answerLwa(world, request);
    return { reply, row: rowOf(world, request, reply, "token", null, reply.headers["x-amzn-RequestId"] ?? null) };
  }
  if (isBucketHost(host)) {
    const reply = answerBucket(world, request);
    return {
      reply,
      row: rowOf(
        world,
        request,
        reply,
        request.method === "PUT" ? "upload" : "download",
        null,
        reply.headers["x-amz-request-id"] ?? null,
      ),
    };
  }
  return {
    reply: CONTROL_HOSTS.has(host) ? answerControl(world, request) : json(404, { error: `The double has no host ${host}.` }),
  };
}

function rowOf(
  world: ControlWorld,
  request: Incoming,
  reply: Reply,
  operation: RequestRow["operation"],
  sellerId: string | null,
  requestId: string | null,
): RequestRow {
  // A presigned query is a credential; a filter is worth reading.
  const path = isBucketHost(request.host) ? request.url.pathname : request.url.pathname + request.url.search;
  const status = reply.kind === "answer" ? reply.status : null;
  return {
    at: isoTime(world.clock.now()),
    host: request.host,
    method: request.method,
    path,
    operation,
    sellerId,
    status,
    requestId,
  };
}

function note({ log }: ControlWorld, row: RequestRow): void {
  log.push(row);
  if (log.length > LOG_SIZE) log.shift();
}

function deliver({ held }: ControlWorld, reply: Reply, response: ServerResponse, sellerId: string | null = null): void {
  if (reply.kind === "answer") return send(response, reply);
  if (reply.kind === "drop") {
    response.socket?.destroy();
    return;
  }
  const entry = {
    scenario: reply.scenario,
    sellerId,
    release: (): void => {
      held.delete(entry);
      send(response, reply.answer);
    },
  };
  held.add(entry);
  response.once("close", () => held.delete(entry));
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address;
}
