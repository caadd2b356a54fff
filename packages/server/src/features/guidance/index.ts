export type { GuidanceTopic } from "./guidance-facts.policy.ts";
export { isQualified } from "./qualification.policy.ts";
export { qualificationsOf } from "./qualification.store.ts";
