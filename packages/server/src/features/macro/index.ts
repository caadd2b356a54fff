export { macroByKey } from "./macro.query.ts";
export { currentVersionsByKeys, loadMacroVersion } from "./macro.store.ts";
export type { LoadedMacroVersion, Macro, MacroTranslation, MacroVersion, VersionWithTexts } from "./macro.store.ts";
export type { MacroInput, MacroInputKind, PolicyTopic } from "./macro-words.ts";
export { renderBody, translationFor } from "./render.policy.ts";
