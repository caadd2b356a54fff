/** What every error knows about the call that failed. */
export type ErrorDetails = {
  /** Name of the operation: `RefundOrder`. */
  readonly operation: string;
  /** Requests made for the call, this one included. */
  readonly attempts: number;
  /** The server's name for the failing request, to be quoted to whoever runs it; null when no answer came. */
  readonly requestId?: string | null;
  /** The server's error code; null when there was none. */
  readonly code?: string | null;
  /** HTTP status or WebSocket close code; null when no answer came. */
  readonly status?: number | null;
  /** The key the call was made with. Calling again with it cannot execute twice; a new call without it can. */
  readonly idempotencyKey?: string | null;
  readonly cause?: unknown;
};

/**
 * Base of everything the SDK throws itself, except that a caller's abort is thrown as the caller's own `signal.reason`. Problems
 * (a limit, a missing note) are never thrown: they are returned, as members of the result.
 */
export abstract class FirstlineError extends Error {
  /** The class's name as a constant: survives minifying and two copies of this package. */
  abstract readonly type: string;
  readonly operation: string;
  readonly attempts: number;
  readonly requestId: string | null;
  readonly code: string | null;
  readonly status: number | null;
  readonly idempotencyKey: string | null;

  constructor(message: string, details: ErrorDetails) {
    super(`${details.operation}: ${message}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.operation = details.operation;
    this.attempts = details.attempts;
    this.requestId = details.requestId ?? null;
    this.code = details.code ?? null;
    this.status = details.status ?? null;
    this.idempotencyKey = details.idempotencyKey ?? null;
  }

  override get name(): string {
    return this.type;
  }
}

/** The server does not know the token, or knows it no longer. */
export class AuthenticationError extends FirstlineError {
  readonly type = "AuthenticationError";
}

/** The token is known, but may not do this. */
export class PermissionError extends FirstlineError {
  readonly type = "PermissionError";
}

/** The budget of the token is used up. `retryAfterSeconds` is null when the server did not say how long to wait. */
export class RateLimitError extends FirstlineError {
  readonly type = "RateLimitError";
  readonly retryAfterSeconds: number | null;

  constructor(message: string, details: ErrorDetails & { readonly retryAfterSeconds: number | null }) {
    super(message, details);
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** No answer, or none that is GraphQL. A write without a key may or may not have happened. */
export class TransportError extends FirstlineError {
  readonly type = "TransportError";
}

/** The position to resume from is older than the event log's retention: events are missing, read the current state instead. */
export class EventGapError extends FirstlineError {
  readonly type = "EventGapError";
}

/** The server understood the request and will never accept it as it is: variables, document or cost. */
export class InvalidRequestError extends FirstlineError {
  readonly type = "InvalidRequestError";
}

/** The server broke. `requestId` finds the cause in its log. */
export class ServerFault extends FirstlineError {
  readonly type = "ServerFault";
}

/** One entry of a GraphQL answer's `errors`, as far as the SDK reads it. */
export type WireError = { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> };

/** The error of one answer: by its code where it has one, else by its status. */
export const errorFromWire = (
  error: WireError,
  details: ErrorDetails,
  retryAfterSeconds: number | null = null,
): FirstlineError => {
  const code = typeof error.extensions?.["code"] === "string" ? error.extensions["code"] : null;
  const requestId =
    typeof error.extensions?.["requestId"] === "string" ? error.extensions["requestId"] : (details.requestId ?? null);
  const known = { ...details, code, requestId };
  switch (code) {
    case "UNAUTHENTICATED":
      return new AuthenticationError(error.message, known);
    case "FORBIDDEN":
      return new PermissionError(error.message, known);
    case "RATE_LIMITED":
      return new RateLimitError(error.message, { ...known, retryAfterSeconds: secondsIn(error.extensions) ?? retryAfterSeconds });
    case "EVENT_GAP":
      return new EventGapError(error.message, known);
    case "BAD_USER_INPUT":
    case "COST_EXCEEDED":
    case "GRAPHQL_PARSE_FAILED":
    case "GRAPHQL_VALIDATION_FAILED":
      return new InvalidRequestError(error.message, known);
    case "INTERNAL_SERVER_ERROR":
      return new ServerFault(error.message, known);
    default:
      return errorFromStatus(error.message, known, retryAfterSeconds);
  }
};

const secondsIn = (extensions: WireError["extensions"]): number | null => {
  const seconds = extensions?.["retryAfterSeconds"];
  return typeof seconds === "number" && Number.isFinite(seconds) ? seconds : null;
};

/** The error of an answer whose code is missing or newer than this SDK. */
export const errorFromStatus = (message: string, details: ErrorDetails, retryAfterSeconds: number | null): FirstlineError => {
  const status = details.status ?? 200;
  if (status === 401) return new AuthenticationError(message, details);
  if (status === 403) return new PermissionError(message, details);
  if (status === 429) return new RateLimitError(message, { ...details, retryAfterSeconds });
  if (status >= 400 && status < 500) return new InvalidRequestError(message, details);
  return new ServerFault(message, details);
};
