import type { Query } from "../../platform/command.ts";
import type { GuardAction } from "../policy/index.ts";
import { count } from "../report/index.ts";
import type { Counted, MetricDefinition, ReportWindow } from "../report/index.ts";
import { readAuthorityUse } from "./authority-use.store.ts";
import { compareWithTeam } from "./team-median.policy.ts";
import type { AuthorityUseRow } from "./team-median.policy.ts";

export type AuthorityUseQuestion = {
  readonly window: ReportWindow;
  readonly actions: readonly GuardAction[];
  readonly actorIds?: readonly string[] | null | undefined;
};

const define = (name: string, unit: string, formula: string): MetricDefinition => ({ name, version: 1, unit, formula });

/** A changed formula is a new version, never a silent change. */
const METRICS: readonly MetricDefinition[] = [
  define(
    "attempts",
    "attempts",
    "Stored decisions of the window about the asked actions, by the actor whose authority it was: who asked, or who approved.",
  ),
  define("uses", "attempts", "Attempts with the outcome ALLOW."),
  define("escalated", "attempts", "Attempts with the outcome ESCALATE."),
  define("refused", "attempts", "Attempts with the outcome REFUSE."),
  define(
    "sums",
    "money",
    "Sum of the amounts of the uses, per action and currency, never converted. Of a refund, what goes back; of a cancellation, what was charged and had not gone back before.",
  ),
  define(
    "justBelowLimit",
    "attempts",
    "Uses for which some limit per ACTION or per ORDER of the policy version that decided compared a total of at least 90 % and at most 100 % of its amount.",
  ),
  define(
    "justBelowLimitShare",
    "share",
    "justBelowLimit / uses about which a limit per ACTION or per ORDER of the policy version that decided spoke.",
  ),
  define(
    "splitAttempts",
    "attempts",
    "A piece is an attempt, allowed or escalated, of at most every limit per ACTION, ORDER or CUSTOMER that spoke about it. A piece is a split attempt when it and the earlier pieces of the same actor, action, currency and customer (identity cluster as of today) in the 24 hours up to it are several, and their amounts together exceed the least of its limits.",
  ),
  define("repeatCustomers", "customers", "Identity clusters, as of today, with two uses of the actor or more in the window."),
  define(
    "mostUsesForOneCustomer",
    "attempts",
    "The greatest number of uses of the actor for one identity cluster in the window.",
  ),
];

/** More people than this share no team; the answer says that it was cut. */
const MOST_ACTORS = 1000;

export const authorityUse: Query<AuthorityUseQuestion, Counted<AuthorityUseRow>> = async (
  { window, actions, actorIds },
  { scope, clock },
) => {
  const all = await count(scope, clock.now(), {
    window,
    metrics: METRICS,
    most: MOST_ACTORS,
    read: (ends) => readAuthorityUse(scope, { ...ends, actions, most: MOST_ACTORS }),
  });
  const rows = compareWithTeam(all.rows);
  return { ...all, rows: actorIds == null ? rows : rows.filter(({ actorId }) => actorIds.includes(actorId)) };
};
