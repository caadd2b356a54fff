import { expect, test } from "vitest";
import { AuthenticationError, InvalidRequestError, PermissionError, ServerFault, TransportError } from "../src/index.ts";
import { startServer } from "./server.ts";

const settle = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no error",
    (error: unknown) => error,
  );
const coded = (code: string, more: object = {}) => ({ body: { errors: [{ message: "No.", extensions: { code, ...more } }] } });

test.each([
  [{ status: 401, ...coded("UNAUTHENTICATED") }, AuthenticationError],
  [coded("FORBIDDEN"), PermissionError],
  [coded("COST_EXCEEDED"), InvalidRequestError],
  [{ status: 400, ...coded("BAD_USER_INPUT") }, InvalidRequestError],
  [{ status: 400, ...coded("GRAPHQL_VALIDATION_FAILED") }, InvalidRequestError],
  [{ status: 400, ...coded("GRAPHQL_PARSE_FAILED") }, InvalidRequestError],
  [coded("INTERNAL_SERVER_ERROR"), ServerFault],
  [coded("SOMETHING_NEWER"), ServerFault],
  [{ status: 403, body: "<html>" }, PermissionError],
  [{ status: 404, body: "<html>" }, InvalidRequestError],
] as const)("%j is thrown once, as the right class", async (answer, expected) => {
  await using server = await startServer();
  server.answers.push(answer);
  const error = await settle(server.client().ticket.tags());

  expect(error).toBeInstanceOf(expected);
  expect(error).toMatchObject({ requestId: "req-1", attempts: 1 });
  expect(server.received).toHaveLength(1);
});

test("extensions.requestId and retryAfterSeconds count for more than headers", async () => {
  await using server = await startServer();
  server.answers.push(coded("RATE_LIMITED", { requestId: "req-inside", retryAfterSeconds: 7 }));
  const error = await settle(server.client({ maxAttempts: 1 }).ticket.tags());

  expect(error).toMatchObject({ type: "RateLimitError", code: "RATE_LIMITED", requestId: "req-inside", retryAfterSeconds: 7 });
});

test("an answer that is not GraphQL says so", async () => {
  await using server = await startServer();
  server.answers.push({ body: "<html>hello</html>" });
  const error = await settle(server.client({ maxAttempts: 1 }).ticket.tags());

  expect(error).toBeInstanceOf(TransportError);
  expect(String(error)).toContain("is `endpoint` right?");
});
