export type { BusinessCalendar } from "./business-calendar.ts";
export { clockAt } from "./shown-clock.ts";
export type { SlaClock } from "./shown-clock.ts";
export { holdClocks, startClock, stopClock, timesUnder, waiveClocks } from "./sla-clock.ts";
export { latestClocksByThreadIds, lockOpenClocksOfThreads } from "./sla-clock.store.ts";
export type { ClockRow } from "./sla-clock.store.ts";
export { shippedPolicy } from "./sla-policy.store.ts";
export type { SlaPolicy } from "./sla-policy.store.ts";
