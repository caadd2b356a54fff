export { SHIPPED_NOTE, shippedMacros } from "./macro-library.ts";
export { macroByKey } from "./macro.query.ts";
export { currentVersionsByKeys, currentVersionsByMacroIds, loadMacroVersion } from "./macro.store.ts";
export type { LoadedMacroVersion, Macro, MacroVersion, VersionWithTexts } from "./macro.store.ts";
export type { MacroInput } from "./macro-words.ts";
