import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { canonicalLocale } from "./macro-text.policy.ts";
import { readMacros } from "./macro-search.store.ts";
import type { MacroFilter } from "./macro-search.store.ts";
import { findMacroByKey } from "./macro.store.ts";
import type { Macro } from "./macro.store.ts";

/** By name. What is no language tag is no macro's language. */
export const listMacros: Query<{ filter: MacroFilter; page: PageRequest }, Macro[]> = ({ filter, page }, { scope }) =>
  readMacros(
    scope,
    { ...filter, locale: filter.locale == null ? null : (canonicalLocale(filter.locale) ?? filter.locale) },
    page,
  );

/** Null when the workspace has no macro under this key, or a retired one. */
export const macroByKey: Query<string, Macro | null> = async (key, { scope }) => (await findMacroByKey(scope, key)) ?? null;
