import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { findMacroByKey, readMacros } from "./macro.store.ts";
import type { Macro, MacroFilter } from "./macro.store.ts";

/** By name. */
export const listMacros: Query<{ filter: MacroFilter; page: PageRequest }, Macro[]> = ({ filter, page }, { scope }) =>
  readMacros(scope, filter, page);

/** Null when the workspace has no macro under this key. */
export const macroByKey: Query<string, Macro | null> = async (key, { scope }) => (await findMacroByKey(scope, key)) ?? null;
