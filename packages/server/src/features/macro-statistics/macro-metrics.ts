import { ANSWER, OUTCOME_FORMULAS } from "../repeat/index.ts";
import type { MetricDefinition } from "../report/index.ts";

const define = (name: string, unit: string, formula: string): MetricDefinition => ({ name, version: 1, unit, formula });

/** A changed formula is a new version, never a silent change. */
export const MACRO_METRICS: readonly MetricDefinition[] = [
  define("used", "replies", `Number of replies made of the macro. ${ANSWER}`),
  define("notices", "messages", "Number of notices of merges made of the macro that were sent or are on their way."),
  define("resolvedRate", "share", OUTCOME_FORMULAS.resolved),
  define("fcrRate", "share", OUTCOME_FORMULAS.fcr),
  define("repeatContactRate", "share", OUTCOME_FORMULAS.repeated),
];
