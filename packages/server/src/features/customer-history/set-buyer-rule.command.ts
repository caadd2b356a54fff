import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import { guarded, ofWorkspace } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { faultsOfBuyerRule, thresholdsOf } from "./buyer-rule.policy.ts";
import type { AskedBuyerRule } from "./buyer-rule.policy.ts";
import { buyerRuleInForce, insertBuyerRule } from "./buyer-rule.store.ts";

export type SetBuyerRuleInput = AskedBuyerRule & { readonly expectedVersion: number; readonly note: string };

/** Changes from where on customers are a risk or a treasure: for every guard and every side panel from now on. */
export const setBuyerRule = guarded(
  "buyerRule.set",
  ofWorkspace,
)(async (input: SetBuyerRuleInput, { tx, actor, clock }) => {
  const faults = faultsOfBuyerRule(input);
  if (faults.length > 0) return invalidInput(faults.map(({ path, message }) => ({ path: ["input", ...path], message })));
  const { version } = await buyerRuleInForce(tx);
  if (input.expectedVersion !== version) return versionConflict("The rule", version, input.expectedVersion);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const buyerRule = {
    elevatedFrom: input.elevatedFrom,
    highFrom: input.highFrom,
    highValueFrom: thresholdsOf(input.highValueFrom),
    version: version + 1,
    changedBy: actor.id,
    changedAt: clock.now(),
  };
  await insertBuyerRule(tx, buyerRule);
  await recordAudit(tx, { action: "buyerRule.set", actor, subjectId: tx.workspaceId, note: input.note });
  return { __typename: "SetBuyerRuleSuccess" as const, buyerRule };
});
