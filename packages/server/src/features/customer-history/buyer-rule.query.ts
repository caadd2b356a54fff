import type { Query } from "../../platform/command.ts";
import { buyerRuleInForce } from "./buyer-rule.store.ts";
import type { BuyerRuleSetting } from "./buyer-rule.store.ts";

export const readBuyerRule: Query<undefined, BuyerRuleSetting> = (_, { scope }) => buyerRuleInForce(scope);
