export { translationFor } from "./choose-translation.policy.ts";
export { variablesOfPrimary } from "./judge-fact.policy.ts";
export { renderForThread } from "./render-for-thread.ts";
export { renderTranslation } from "./render-translation.policy.ts";
export { resolveVariables } from "./resolve-variables.ts";
