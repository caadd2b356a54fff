export { macroByKey } from "./macro.query.ts";
export { currentVersionsByKeys, loadMacroVersion } from "./macro.store.ts";
export type { Macro, VersionWithTexts } from "./macro.store.ts";
export type { MacroInput } from "./macro-words.ts";
