import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import { tags } from "../tag/tag.table.ts";
import type { MacroInput } from "./macro-words.ts";
import type { Macro, MacroVersion, MacroVetting } from "./macro.store.ts";
import { macros, macroTranslations, macroVersions, macroVettings } from "./macro.table.ts";

/** Who does it and when. */
export type Doing = { readonly by: Actor["id"]; readonly at: Date };
export type Text = { readonly locale: string; readonly body: string };

/** Those of these names under which a ticket can be given a reason today. */
export const reasonsAmong = async (scope: Scope, names: readonly string[]): Promise<Set<string>> => {
  const rows = await scope.q
    .select({ name: tags.name })
    .from(tags)
    .where(
      and(
        eq(tags.workspaceId, scope.workspaceId),
        eq(tags.isReason, true),
        isNull(tags.retiredAt),
        isNull(tags.rootId),
        anyOf(tags.name, names),
      ),
    );
  return new Set(rows.map(({ name }) => name));
};

/** Macros with one of these keys or names, retired ones too: both are unique for good. */
export const macrosNamed = (scope: Scope, keys: readonly string[], names: readonly string[]): Promise<Macro[]> =>
  scope.q
    .select()
    .from(macros)
    .where(and(eq(macros.workspaceId, scope.workspaceId), sql`(${anyOf(macros.key, keys)} or ${anyOf(macros.name, names)})`));

/** Whatever changes of a macro, its versions or their texts is changed under this lock. */
export const lockMacro = async (tx: Tx, id: string): Promise<Macro | undefined> => {
  const [row] = await tx.q
    .select()
    .from(macros)
    .where(and(eq(macros.workspaceId, tx.workspaceId), sql`${macros.id} = ${id}`))
    .for("update");
  return row;
};

export const macroIdOfVersion = async (scope: Scope, versionId: string): Promise<string | undefined> => {
  const [row] = await scope.q
    .select({ macroId: macroVersions.macroId })
    .from(macroVersions)
    .where(and(eq(macroVersions.workspaceId, scope.workspaceId), sql`${macroVersions.id} = ${versionId}`));
  return row?.macroId;
};

export type NewMacro = Pick<Macro, "key" | "name" | "reasons" | "channels">;

export const insertMacro = async (tx: Tx, macro: NewMacro, { by, at }: Doing): Promise<Macro> =>
  insertedRow(
    await tx.q
      .insert(macros)
      .values({ workspaceId: tx.workspaceId, id: newId("macro"), ...macro, createdBy: by, createdAt: at })
      .returning(),
  );

/** With the next number; the macro is locked. */
export const insertVersion = async (
  tx: Tx,
  macroId: Macro["id"],
  inputs: readonly MacroInput[],
  { by, at }: Doing,
): Promise<MacroVersion> => {
  const isOfMacro = and(eq(macroVersions.workspaceId, tx.workspaceId), eq(macroVersions.macroId, macroId));
  const [last] = await tx.q
    .select({ version: sql<number>`coalesce(max(${macroVersions.version}), 0)` })
    .from(macroVersions)
    .where(isOfMacro);
  const version = (last?.version ?? 0) + 1;
  const id = newId("macroVersion");
  const made = { workspaceId: tx.workspaceId, id, macroId, version, inputs: [...inputs], createdBy: by, createdAt: at };
  return insertedRow(await tx.q.insert(macroVersions).values(made).returning());
};

const draft = (tx: Tx, versionId: MacroVersion["id"], { locale, body }: Text, { by, at }: Doing) => ({
  workspaceId: tx.workspaceId,
  versionId,
  locale,
  body,
  changedBy: by,
  changedAt: at,
  createdAt: at,
});

export const insertTexts = async (tx: Tx, versionId: MacroVersion["id"], texts: readonly Text[], doing: Doing): Promise<void> => {
  await tx.q.insert(macroTranslations).values(texts.map((text) => draft(tx, versionId, text, doing)));
};

/** Adds it, or replaces the draft in this locale, and counts the change. The database refuses to replace anything vetted. */
export const saveText = async (tx: Tx, versionId: MacroVersion["id"], text: Text, doing: Doing): Promise<void> => {
  await tx.q
    .insert(macroTranslations)
    .values(draft(tx, versionId, text, doing))
    .onConflictDoUpdate({
      target: [macroTranslations.workspaceId, macroTranslations.versionId, macroTranslations.locale],
      set: { body: text.body, changedBy: doing.by, changedAt: doing.at },
    });
  await tx.q
    .update(macroVersions)
    .set({ revision: sql`${macroVersions.revision} + 1` })
    .where(and(eq(macroVersions.workspaceId, tx.workspaceId), eq(macroVersions.id, versionId)));
};

const textsOf = (tx: Tx, versionId: MacroVersion["id"], locales: readonly string[]) =>
  and(
    eq(macroTranslations.workspaceId, tx.workspaceId),
    eq(macroTranslations.versionId, versionId),
    anyOf(macroTranslations.locale, locales),
  );

export type NewVetting = Pick<MacroVetting, "versionId" | "topics" | "locales" | "note">;

/** Texts that were vetted before keep the instant of it. */
export const insertVetting = async (tx: Tx, vetting: NewVetting, { by, at }: Doing): Promise<MacroVetting> => {
  await tx.q
    .update(macroTranslations)
    .set({ vettedAt: at })
    .where(and(textsOf(tx, vetting.versionId, vetting.locales), isNull(macroTranslations.vettedAt)));
  return insertedRow(
    await tx.q
      .insert(macroVettings)
      .values({ workspaceId: tx.workspaceId, id: newId("macroVetting"), ...vetting, vettedBy: by, createdAt: at })
      .returning(),
  );
};

export const lockTexts = async (
  tx: Tx,
  versionId: MacroVersion["id"],
  locales: readonly string[],
  { by, at }: Doing,
): Promise<void> => {
  await tx.q
    .update(macroTranslations)
    .set({ lockedAt: at, lockedBy: by })
    .where(and(textsOf(tx, versionId, locales), isNull(macroTranslations.lockedAt)));
};

export const saveRetirement = async (tx: Tx, macroId: Macro["id"], { by, at }: Doing): Promise<Macro> =>
  insertedRow(
    await tx.q
      .update(macros)
      .set({ retiredAt: at, retiredBy: by })
      .where(and(eq(macros.workspaceId, tx.workspaceId), eq(macros.id, macroId)))
      .returning(),
  );
