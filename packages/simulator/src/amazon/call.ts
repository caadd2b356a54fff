import type { Incoming } from "../reply.ts";
import type { Seller } from "./state.schema.ts";
import type { World } from "./world.ts";

/** One authorised call of one operation. */
export interface Call {
  readonly world: World;
  readonly request: Incoming;
  readonly seller: Seller;
  readonly region: string;
  /** The decoded identifier in the path; empty for operations without one. */
  readonly id: string;
  readonly now: number;
}
