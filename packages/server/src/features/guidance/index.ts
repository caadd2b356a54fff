export { isQualified } from "./qualification.policy.ts";
export { qualificationsOf } from "./qualification.store.ts";
