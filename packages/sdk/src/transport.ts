import { errorFromStatus, errorFromWire, TransportError } from "./errors.ts";
import type { ErrorDetails, FirstlineError, WireError } from "./errors.ts";
import type { OperationText } from "./operation.ts";

/** One HTTP exchange. `timeoutMs` covers everything until the last byte of the answer. */
export type Exchange = {
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly details: ErrorDetails;
};

/** Posts the operation once. Throws a FirstlineError for any answer that is not clean data, and `signal.reason` on abort. */
export const post = async (operation: OperationText, variables: object, exchange: Exchange): Promise<object> => {
  exchange.signal?.throwIfAborted();
  const { fetch } = exchange; // Called as a function: a browser's fetch refuses to be another object's method.
  const timeout = AbortSignal.timeout(exchange.timeoutMs);
  let response: Response | null = null;
  let text: string;
  try {
    response = await fetch(exchange.endpoint, {
      method: "POST",
      headers: {
        ...exchange.headers,
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
      },
      body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
      signal: exchange.signal === undefined ? timeout : AbortSignal.any([exchange.signal, timeout]),
    });
    text = await response.text();
  } catch (cause) {
    exchange.signal?.throwIfAborted();
    const why = timeout.aborted
      ? `no answer within ${exchange.timeoutMs} ms`
      : "the server cannot be reached, or the connection broke";
    throw new TransportError(`${why}.`, { ...exchange.details, ...(response && answerDetails(response)), cause });
  }
  return readAnswer(response, text, exchange.details);
};

const answerDetails = (response: Response): { status: number; requestId: string | null } => ({
  status: response.status,
  requestId: response.headers.get("x-request-id"),
});

const readAnswer = (response: Response, text: string, call: ErrorDetails): object => {
  const details = { ...call, ...answerDetails(response) };
  const retryAfter = retryAfterSeconds(response.headers.get("retry-after"));
  const answer = parseAnswer(text);
  const error = answer?.errors?.[0];
  if (error !== undefined) throw errorFromWire(error, details, retryAfter);
  if (response.ok && answer?.data) return answer.data;
  if (response.ok) throw new TransportError("the answer is not GraphQL; is `endpoint` right?", details);
  throw errorFromStatus(`the server answered with status ${response.status}.`, details, retryAfter);
};

type Answer = { readonly data?: object | null; readonly errors?: readonly WireError[] };

const parseAnswer = (text: string): Answer | null => {
  try {
    const parsed: unknown = JSON.parse(text);
    // The JSON edge: what the server promises by its contract is taken at its word from here on.
    return typeof parsed === "object" && parsed !== null ? (parsed as Answer) : null;
  } catch {
    return null; // Not JSON: a proxy's error page. The caller sees the status.
  }
};

/** `Retry-After` as seconds from now, whether it came as seconds or as a date. */
const retryAfterSeconds = (header: string | null): number | null => {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000);
};

/** The error of a GraphQL answer that came over the socket. */
export const socketError = (errors: readonly WireError[], details: ErrorDetails): FirstlineError =>
  errorFromWire(errors[0] ?? { message: "the server reported an error without saying which." }, details);
