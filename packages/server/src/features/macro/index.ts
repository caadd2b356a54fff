export { findMacroByKey } from "./macro.store.ts";
export type { Macro } from "./macro.store.ts";
