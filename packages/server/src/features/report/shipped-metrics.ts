import { ANSWER, OUTCOME_FORMULAS } from "../repeat/index.ts";
import type { Measure, MetricDefinition } from "./metric.ts";

const define = (measure: Measure, unit: string, formula: string) => ({ name: measure, measure, version: 1, unit, formula });

/** What `report` can be asked for. */
export const METRICS: readonly (MetricDefinition & { readonly measure: Measure })[] = [
  define(
    "TICKET_VOLUME",
    "tickets",
    "Number of different tickets whose createdAt lies in the window. Grouped by TAG, a ticket counts in the group of each of its tags.",
  ),
  define(
    "REFUND_COUNT",
    "refunds",
    "Number of refunds requested in the window from tickets created in the window, status neither REJECTED nor CANCELLED.",
  ),
  define("FCR", "share", `${ANSWER} ${OUTCOME_FORMULAS.fcr}`),
  define("REPEAT_CONTACT_RATE", "share", `${ANSWER} ${OUTCOME_FORMULAS.repeated}`),
];
