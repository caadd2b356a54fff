import type { Clock } from "../clock.ts";
import type { Store } from "./store.ts";

export interface World {
  readonly store: Store;
  readonly clock: Clock;
}
