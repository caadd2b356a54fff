/** How old a value may be. */
import type { Refresh, ResolvedVariable } from "./render-translation.policy.ts";

/** Five minutes is what clocks may differ by (kernel/clock.ts); nothing can be asked to be newer. A month is no tracking any more. */
export const SHORTEST_MAX_AGE_SECONDS = 5 * 60;
export const LONGEST_MAX_AGE_SECONDS = 30 * 86_400;

type Age = Pick<ResolvedVariable, "state" | "why">;

/** Exactly as old as allowed is fresh, as a sum exactly at its limit is within it (D1). */
export const ageOf = (asOf: Date, maxAgeSeconds: number | null, now: Date, refresh: Refresh | null): Age => {
  if (maxAgeSeconds === null) return { state: "FRESH", why: "Does not grow old." };
  const seconds = (now.getTime() - asOf.getTime()) / 1000;
  if (seconds <= maxAgeSeconds)
    return { state: "FRESH", why: `Known as of ${asOf.toISOString()}; good for ${maxAgeSeconds} seconds.` };
  const call = refresh === null ? "" : ` Call ${refresh.operation} with ${refresh.id} and try again.`;
  return { state: "STALE", why: `Known as of ${asOf.toISOString()}, which is more than ${inWords(maxAgeSeconds)} ago.${call}` };
};

/** Ages are set in seconds; people think in hours. */
const inWords = (seconds: number): string => {
  const [amount, unit] = seconds % 3600 === 0 ? [seconds / 3600, "hour"] : [Math.floor(seconds / 60), "minute"];
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
};
