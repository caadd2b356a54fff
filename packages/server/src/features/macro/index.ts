export { macroByKey } from "./macro.query.ts";
export type { Macro } from "./macro.store.ts";
