import { GraphQLError } from "graphql";

/** The closed list of codes of top-level errors. Anything else is masked as INTERNAL_SERVER_ERROR. */
export type DenialCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "BAD_USER_INPUT"
  | "COST_EXCEEDED"
  | "RATE_LIMITED"
  | "EVENT_GAP"
  | "GRAPHQL_VALIDATION_FAILED"
  | "GRAPHQL_PARSE_FAILED"
  | "INTERNAL_SERVER_ERROR";

const STATUS: Partial<Record<DenialCode, number>> = { UNAUTHENTICATED: 401, COST_EXCEEDED: 400 };

export const denial = (code: DenialCode, message: string, more: Record<string, unknown> = {}): GraphQLError => {
  const status = STATUS[code];
  return new GraphQLError(message, { extensions: { code, ...more, ...(status === undefined ? {} : { http: { status } }) } });
};
