import type { StoredPause } from "./sla.table.ts";
import type { Span } from "./sla.policy.ts";

/** Pauses as the policy counts them. */
export const spansOf = (pauses: readonly StoredPause[]): Span[] =>
  pauses.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
