export { Client } from "./client.ts";
export type { CallOptions, FirstlineOptions, OutgoingRequest } from "./client.ts";
export {
  AuthenticationError,
  EventGapError,
  FirstlineError,
  InvalidRequestError,
  PermissionError,
  RateLimitError,
  ServerFault,
  TransportError,
} from "./errors.ts";
export { Firstline } from "./firstline.ts";
export type * from "./generated/types.ts";
export { operation } from "./operation.ts";
export type { Newer, NewerNode, NewerProblem, Operation } from "./operation.ts";
export type { List, NodeOf } from "./paginate.ts";
