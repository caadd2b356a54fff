export { macroByKey } from "./macro.query.ts";
export { currentVersionsByKeys, loadMacroVersion } from "./macro.store.ts";
export type { Macro, MacroVersion, VersionWithTexts } from "./macro.store.ts";
export type { MacroInput } from "./macro-words.ts";
