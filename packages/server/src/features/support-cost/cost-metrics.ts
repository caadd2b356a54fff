import type { MetricDefinition } from "../report/index.ts";

/** Version 2 of whatever rests on acts: requests for cancellations and defences of claims count as acts, too. */
const define = (name: string, unit: string, formula: string, version = 2): MetricDefinition => ({ name, version, unit, formula });

const WORK =
  "Work on a ticket is the sum over its acts in the window, those on tickets merged into it included. Acts are what members record: replies they write, notes, requests for refunds and cancellations, defences of claims, escalations by hand, decisions about escalations. An act counts the time from the same member's previous act on any ticket to this one, at most longestActMinutes; a first act counts that much.";
const COST =
  "Cost of work is, for each act, its time by the hourly rate of its member: of several roles the dearest, as they are now; an agent's for a member whose roles have no rate any more.";
const HANDLED = "tickets created and resolved in the window, with at least one act in it";

const HANDLED_SHARE = define(
  "handled",
  "share",
  `Numerator: ${HANDLED}. Denominator: tickets created and resolved in the window. Merged tickets count with the one that answers for them.`,
);
const HANDLE_SECONDS = define("handleSeconds", "seconds", `Average work over ${HANDLED}. ${WORK}`);
const PER_RESOLUTION = define(
  "costPerResolution",
  "money",
  `Average cost of work over ${HANDLED}, rounded to the smallest unit. ${WORK} ${COST}`,
);

/** A changed formula is a new version, never a silent change. */
export const ESCALATION_COST_METRICS: readonly MetricDefinition[] = [
  define(
    "tickets",
    "share",
    "Numerator: tickets created in the window about which something of the group's sort was asked for in it. Denominator: all tickets created in the window. Of ESCALATED it is the escalation rate.",
    1,
  ),
  HANDLED_SHARE,
  HANDLE_SECONDS,
  define("people", "members", `Average number of different members with an act, over ${HANDLED}.`),
  PER_RESOLUTION,
  define("handleFactor", "ratio", "handleSeconds of the group divided by handleSeconds of NOT_ESCALATED."),
  define("costFactor", "ratio", "costPerResolution of the group divided by costPerResolution of NOT_ESCALATED."),
  define(
    "waiting",
    "seconds",
    "Time from request to decision or expiry of escalations asked for in the window: the shortest time that half, or nine of ten, of them did not exceed. Open and withdrawn ones are counted beside it.",
    1,
  ),
];

export const RESOLUTION_COST_METRICS: readonly MetricDefinition[] = [
  HANDLED_SHARE,
  HANDLE_SECONDS,
  define("cost", "money", `Cost of work on all ${HANDLED}, rounded to the smallest unit. ${WORK} ${COST}`),
  PER_RESOLUTION,
];
