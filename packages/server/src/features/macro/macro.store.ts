import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { macros, macroTranslations, macroVersions, macroVettings } from "./macro.table.ts";

export type Macro = typeof macros.$inferSelect;
export type MacroVersion = typeof macroVersions.$inferSelect;
export type MacroVetting = typeof macroVettings.$inferSelect;
export type MacroTranslation = typeof macroTranslations.$inferSelect;

export const macrosByIds = (scope: Scope, ids: readonly string[]): Promise<Macro[]> =>
  scope.q
    .select()
    .from(macros)
    .where(and(eq(macros.workspaceId, scope.workspaceId), anyOf(macros.id, ids)));

export const macroVersionsByIds = (scope: Scope, ids: readonly string[]): Promise<MacroVersion[]> =>
  scope.q
    .select()
    .from(macroVersions)
    .where(and(eq(macroVersions.workspaceId, scope.workspaceId), anyOf(macroVersions.id, ids)));

/** By locale. */
export const translationsByVersionIds = (scope: Scope, ids: readonly string[]): Promise<MacroTranslation[]> =>
  scope.q
    .select()
    .from(macroTranslations)
    .where(and(eq(macroTranslations.workspaceId, scope.workspaceId), anyOf(macroTranslations.versionId, ids)))
    .orderBy(asc(macroTranslations.locale));

/** Oldest first. */
export const vettingsByVersionIds = (scope: Scope, ids: readonly string[]): Promise<MacroVetting[]> =>
  scope.q
    .select()
    .from(macroVettings)
    .where(and(eq(macroVettings.workspaceId, scope.workspaceId), anyOf(macroVettings.versionId, ids)))
    .orderBy(asc(macroVettings.id));

/** Newest first; the id is the cursor. */
export const versionPagesByMacroIds = (
  scope: Scope,
  ids: readonly string[],
  page: PageRequest,
): Promise<Map<string, MacroVersion[]>> =>
  pagesByParent(scope, { table: macroVersions, parent: macroVersions.macroId, newestFirst: true }, ids, page);

const isOfVersion = and(
  eq(macroTranslations.workspaceId, macroVersions.workspaceId),
  eq(macroTranslations.versionId, macroVersions.id),
);
const isOfMacro = and(eq(macroVersions.workspaceId, macros.workspaceId), eq(macroVersions.macroId, macros.id));

/** The version in force of each of these macros: the highest one with a vetted translation. A macro of drafts has none. */
export const currentVersionsByMacroIds = (scope: Scope, ids: readonly string[]): Promise<MacroVersion[]> =>
  scope.q
    .selectDistinctOn([macroVersions.macroId])
    .from(macroVersions)
    .where(
      and(
        eq(macroVersions.workspaceId, scope.workspaceId),
        anyOf(macroVersions.macroId, ids),
        sql`exists (select from ${macroTranslations} where ${and(isOfVersion, isNotNull(macroTranslations.vettedAt))})`,
      ),
    )
    .orderBy(asc(macroVersions.macroId), desc(macroVersions.version));

/** Undefined also when the macro is retired: it says nothing any more. */
export const findMacroByKey = async (scope: Scope, key: string): Promise<Macro | undefined> => {
  const [row] = await scope.q
    .select()
    .from(macros)
    .where(and(eq(macros.workspaceId, scope.workspaceId), eq(macros.key, key), isNull(macros.retiredAt)));
  return row;
};

export type VersionWithTexts = { readonly version: MacroVersion; readonly translations: readonly MacroTranslation[] };

/** The versions in force of these macros with their vetted texts, by key; retired macros have none. */
export const currentVersionsByKeys = async (scope: Scope, keys: readonly string[]): Promise<Map<string, VersionWithTexts>> => {
  const rows = await scope.q
    .select({ key: macros.key, version: macroVersions, translation: macroTranslations })
    .from(macros)
    .innerJoin(macroVersions, isOfMacro)
    .innerJoin(macroTranslations, isOfVersion)
    .where(
      and(
        eq(macros.workspaceId, scope.workspaceId),
        anyOf(macros.key, keys),
        isNull(macros.retiredAt),
        isNotNull(macroTranslations.vettedAt),
      ),
    )
    .orderBy(asc(macros.key), desc(macroVersions.version), asc(macroTranslations.locale));
  const byKey = new Map<string, { version: MacroVersion; translations: MacroTranslation[] }>();
  for (const { key, version, translation } of rows) {
    const found = byKey.get(key);
    if (!found) byKey.set(key, { version, translations: [translation] });
    else if (found.version.id === version.id) found.translations.push(translation);
  }
  return byKey;
};

export type LoadedMacroVersion = VersionWithTexts & { readonly macro: Macro };

/** A version with everything that was ever said in it, drafts too: whoever sends looks at `vettedAt` and at `macro.retiredAt`. */
export const loadMacroVersion = async (scope: Scope, id: string): Promise<LoadedMacroVersion | undefined> => {
  const rows = await scope.q
    .select({ macro: macros, version: macroVersions, translation: macroTranslations })
    .from(macroVersions)
    .innerJoin(macros, isOfMacro)
    .leftJoin(macroTranslations, isOfVersion)
    .where(and(eq(macroVersions.workspaceId, scope.workspaceId), sql`${macroVersions.id} = ${id}`))
    .orderBy(asc(macroTranslations.locale));
  const [first] = rows;
  if (!first) return undefined;
  const { macro, version } = first;
  return { macro, version, translations: rows.flatMap(({ translation }) => translation ?? []) };
};
