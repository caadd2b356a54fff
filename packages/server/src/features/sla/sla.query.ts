import type { Query } from "../../platform/command.ts";
import { readSlaPolicies } from "./sla-policy.store.ts";
import type { SlaPolicy } from "./sla-policy.store.ts";

/** One policy per channel, in the order of the channels. */
export const listSlaPolicies: Query<void, SlaPolicy[]> = (_, { scope }) => readSlaPolicies(scope);
