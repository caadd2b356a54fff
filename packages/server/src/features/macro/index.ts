export { macroByKey } from "./macro.query.ts";
export { currentVersionsByKeys } from "./macro.store.ts";
export type { Macro, MacroVersion } from "./macro.store.ts";
