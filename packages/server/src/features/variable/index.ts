export { translationFor } from "./choose-translation.policy.ts";
export { variablesOfPrimary } from "./judge-fact.policy.ts";
export type { GivenInput } from "./input-value.policy.ts";
export { renderForThread } from "./render-for-thread.ts";
export type { RenderedForThread } from "./render-for-thread.ts";
export { renderTranslation } from "./render-translation.policy.ts";
export type { Unavailable } from "./render-translation.policy.ts";
export { resolveVariables } from "./resolve-variables.ts";
export { variableOf } from "./variable-catalogue.policy.ts";
