import { createServer } from "node:http";
import { bytes, type Incoming, json, readRequest, type Reply, send } from "../reply.ts";
import { EasypostStore } from "./store.ts";
import { createTracker, refuseKey, retrieveTracker } from "./trackers.api.ts";
import { type EasypostScenario, parcelsInputSchema, scenarioInputSchema } from "./tracker.schema.ts";

export interface EasypostDoubleOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Where the state lives between runs; in memory only when absent. */
  readonly stateFile?: string;
}
export interface EasypostDouble {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

interface World {
  readonly store: EasypostStore;
  readonly log: { method: string; path: string; status: number | null }[];
}

const MAX_BODY_BYTES = 16 * 1_024 * 1_024;
const LOG_SIZE = 1_000;
const THROTTLED = {
  error: { code: "RATE_LIMITED", message: "Please slow down, you are making requests too quickly.", errors: [] },
};

/** What stands before the API, each used once. */
const INSTEAD: Readonly<Record<EasypostScenario, Reply>> = {
  throttle429: json(429, THROTTLED, { "retry-after": "1" }),
  html503: bytes(503, Buffer.from("<html><body>503 Service Unavailable</body></html>"), { "content-type": "text/html" }),
  error500: json(500, { error: { code: "INTERNAL_SERVER_ERROR", message: "Internal failure", errors: [] } }),
  drop: { kind: "drop" },
  hold: { kind: "hold", scenario: "hold", answer: json(200, {}) },
  forbidden403: json(403, { error: { code: "FORBIDDEN", message: "This key may not do this.", errors: [] } }),
};

/** Starts the double on 127.0.0.1. */
export async function startEasypostDouble(options: EasypostDoubleOptions = {}): Promise<EasypostDouble> {
  const world: World = { store: new EasypostStore(options.stateFile), log: [] };
  const server = createServer((message, response) => {
    readRequest(message, MAX_BODY_BYTES)
      .then((request) => {
        const reply = answer(world, request);
        if (reply.kind === "answer") send(response, reply);
        // A held answer never comes: the client gives up, and closing the double closes the connection.
        if (reply.kind === "drop") response.socket?.destroy();
      })
      .catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        response.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    url: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(world: World, request: Incoming): Reply {
  if (request.url.pathname.startsWith("/_simulator/")) return control(world, request);
  const scenario = world.store.scenarios.shift();
  const reply = scenario === undefined ? api(world, request) : INSTEAD[scenario];
  const status = reply.kind === "answer" ? reply.status : null;
  world.log.push({ method: request.method, path: request.url.pathname, status });
  if (world.log.length > LOG_SIZE) world.log.shift();
  return reply;
}

function api({ store }: World, request: Incoming): Reply {
  const now = Date.now();
  const refused = refuseKey(request);
  if (refused !== undefined) return refused;
  const { pathname } = request.url;
  if (request.method === "POST" && pathname === "/v2/trackers") return createTracker(store, request, now);
  const id = /^\/v2\/trackers\/([^/]+)$/.exec(pathname)?.[1];
  if (request.method === "GET" && id !== undefined) return retrieveTracker(store, decodeURIComponent(id), now);
  return json(404, { error: { code: "NOT_FOUND", message: "The requested resource could not be found.", errors: [] } });
}

function control({ store, log }: World, request: Incoming): Reply {
  const route = `${request.method} ${request.url.pathname.replace("/_simulator/", "")}`;
  try {
    const input: unknown = request.body.length === 0 ? {} : JSON.parse(request.body.toString("utf8"));
    switch (route) {
      case "PUT parcels": {
        const { parcels } = parcelsInputSchema.parse(input);
        store.putParcels(parcels);
        return json(200, { parcels: parcels.length });
      }
      case "POST scenarios": {
        const { scenario, times } = scenarioInputSchema.parse(input);
        store.scenarios.push(...Array.from({ length: times }, () => scenario));
        return json(201, { scenarios: store.scenarios });
      }
      case "GET requests":
        return json(200, { requests: log });
      case "GET health":
        return json(200, { ok: true });
      default:
        return json(404, { error: `There is no ${route}.` });
    }
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}
