import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { ApolloServer } from "@apollo/server";
import cors from "@fastify/cors";
import staticFiles from "@fastify/static";
import { getDistDirectory, renderAltair } from "altair-static";
import Fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Authenticate, Caller } from "../features/workspace/access-token.ts";
import type { RequestContext } from "./context.ts";
import { createContext } from "./create-context.ts";
import type { ContextParts } from "./create-context.ts";
import { newRequestId, withRequestId } from "./request-id.ts";

export const GRAPHQL_PATH = "/graphql";
/** A mail of 25 MB is 34 MB of base64; everything else is far smaller and is limited by tokens and cost. */
const MAX_BODY_BYTES = 36 * 1024 * 1024;
const MAX_ANONYMOUS_BODY_BYTES = 1024 * 1024;

export type HttpParts = ContextParts & {
  readonly apollo: ApolloServer<RequestContext>;
  readonly authenticate: Authenticate;
  readonly corsOrigins: readonly string[];
  /** Headers and first query the explorer is opened with; only in demo mode. */
  readonly explorer: { readonly token: string; readonly query: string } | undefined;
  readonly isReady: () => Promise<boolean>;
  /** Further pages of this server, each with its own way to know its caller. */
  readonly serveMore: (app: FastifyInstance) => void;
};

declare module "fastify" {
  interface FastifyRequest {
    caller?: Caller;
    requestId?: string;
  }
}

/** GraphQL over HTTP, the explorer at the root, and the two health pages. Listening is the caller's business. */
export const createHttp = async (parts: HttpParts): Promise<FastifyInstance> => {
  const app = Fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: "idle", requestTimeout: 60_000 });
  await app.register(cors, { origin: [...parts.corsOrigins], exposedHeaders: ["x-request-id"], maxAge: 600 });
  app.addHook("onRequest", (request, reply, done) => {
    request.requestId = newRequestId();
    reply.header("x-request-id", request.requestId);
    withRequestId(request.requestId, done);
  });
  app.setErrorHandler((error, request, reply) => answerFault(error, request, reply));
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ error: `Nothing here. The API is at ${GRAPHQL_PATH}, the explorer at /.` }),
  );
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_, reply) =>
    (await parts.isReady()) ? { status: "ready" } : reply.code(503).send({ status: "not ready" }),
  );
  serveExplorer(app, parts);
  serveGraphql(app, parts);
  parts.serveMore(app);
  return app;
};

const answerFault = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const status = error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  const message = status < 500 && error instanceof Error ? error.message : "Something went wrong on the server.";
  const code = status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
  return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.requestId } }] });
};

const serveGraphql = (app: FastifyInstance, parts: HttpParts): void => {
  const handler = fastifyApolloHandler<RequestContext>(parts.apollo, {
    context: async (request) => {
      if (!request.caller) throw new Error("authenticated before");
      return createContext(parts, request.caller, request.requestId ?? "", new AbortController().signal);
    },
  });
  app.route({
    method: ["GET", "POST"],
    url: GRAPHQL_PATH,
    // Before the body is read: nobody unknown makes us buffer 36 MB.
    onRequest: async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const caller = await parts.authenticate(request.headers.authorization);
      if (caller) {
        request.caller = caller;
        return undefined;
      }
      const tooLarge = Number(request.headers["content-length"] ?? 0) > MAX_ANONYMOUS_BODY_BYTES;
      if (tooLarge) reply.header("connection", "close");
      const message = "Send an API key as header: Authorization: Bearer flk.…";
      return reply
        .code(401)
        .send({ errors: [{ message, extensions: { code: "UNAUTHENTICATED", requestId: request.requestId } }] });
    },
    handler,
  });
};

const serveExplorer = (app: FastifyInstance, { explorer }: HttpParts): void => {
  void app.register(staticFiles, { root: getDistDirectory(), prefix: "/explorer/", index: false });
  const authorization = explorer && `Bearer ${explorer.token}`;
  const page = renderAltair({
    baseURL: "/explorer/",
    endpointURL: GRAPHQL_PATH,
    subscriptionsEndpoint: GRAPHQL_PATH,
    initialSubscriptionRequestHandlerId: "graphql-ws",
    disableAccount: true,
    initialSettings: { "banners.disable": true },
    ...(explorer && authorization
      ? {
          initialQuery: explorer.query,
          initialHeaders: { Authorization: authorization },
          initialSubscriptionsPayload: { authorization },
        }
      : {}),
  });
  app.get("/", (_, reply) => reply.type("text/html; charset=utf-8").send(page));
};
