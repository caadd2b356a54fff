import { ApolloServer } from "@apollo/server";
import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError, Kind } from "graphql";
import type { FragmentDefinitionNode, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Log } from "../platform/log.ts";
import type { RequestContext } from "./context.ts";
import { LIMITS, refuseCostly } from "./cost.ts";
import { refuseUnstorableText } from "./storable-text.ts";
import { currentRequestId } from "./request-id.ts";
import { EventGap } from "../platform/event-stream.ts";

/** Codes that may leave the server with their own words. Everything else is a fault and is masked. */
const PUBLIC_CODES = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "COST_EXCEEDED",
  "RATE_LIMITED",
  "EVENT_GAP",
  "GRAPHQL_VALIDATION_FAILED",
  "GRAPHQL_PARSE_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "METHOD_NOT_ALLOWED",
]);

/** Faults are logged once with their cause and answered with the request id only: no stack, SQL, path or secret leaves the server. */
export const maskError = (
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Log,
  requestId: string,
): GraphQLFormattedError => {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : unwrapResolverError(error);
  if (cause instanceof EventGap) return { ...formatted, message: cause.message, extensions: { code: "EVENT_GAP", requestId } };
  const code = formatted.extensions?.["code"];
  if (typeof code === "string" && PUBLIC_CODES.has(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions: { ...extensions, requestId } };
  }
  log.error({ err: cause, requestId }, "request failed");
  return {
    message: `Something went wrong on the server. Report the request id ${requestId}.`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
};

/** Subscriptions need a socket; by POST they would answer null silently. Costs are refused before anything runs. */
const guard = (schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, request }) => {
      if (operation?.operation === "subscription")
        throw new GraphQLError("Subscriptions are answered over WebSocket (graphql-transport-ws) on this same path.", {
          extensions: { code: "METHOD_NOT_ALLOWED", http: { status: 405 } },
        });
      refuseUnstorableText(document, request.variables ?? {});
      if (operation) refuseCostly(schema, operation, fragmentsOf(document), request.variables ?? {});
    },
  }),
});

export const fragmentsOf = (document: { definitions: readonly { kind: string }[] }): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

export const createApollo = (
  schema: GraphQLSchema,
  { production, log }: { production: boolean; log: Log },
): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    schema,
    introspection: true, // every caller is authenticated before Apollo is reached
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false, // a cache that any caller could fill
    parseOptions: { maxTokens: LIMITS.tokens },
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), guard(schema)],
    formatError: (formatted, error) => maskError(formatted, error, log, currentRequestId()),
  });
