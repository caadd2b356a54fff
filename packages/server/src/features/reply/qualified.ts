import type { Actor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Scope } from "../../platform/database.ts";
import { isQualified, qualificationsOf } from "../guidance/index.ts";
import type { GuidanceTopic } from "../guidance/index.ts";
import type { Demand } from "./reply-rule.policy.ts";

/** Says of any rule what it demands and the actor is not qualified for at this moment. Only people qualify: a machine answers for nothing. */
export const lacking = async (
  scope: Scope,
  clock: Clock,
  actor: Actor,
  rules: readonly Demand[],
): Promise<(rule: Demand) => GuidanceTopic | null> => {
  const isAsked = rules.some(({ requiredQualification }) => requiredQualification !== null);
  const records = isAsked && actor.kind === "MEMBER" ? await qualificationsOf(scope, actor.id) : [];
  const now = clock.now();
  return ({ requiredQualification: topic }) => (topic === null || isQualified(records, topic, now) ? null : topic);
};
