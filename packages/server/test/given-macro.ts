/** Macros for tests that are about something else: stored as if somebody had vetted and locked them. */
import { macros, macroTranslations, macroVersions } from "../src/features/macro/macro.table.ts";
import { newId } from "../src/kernel/id.ts";
import type { TestApp } from "./harness.ts";

type Inputs = (typeof macroVersions.$inferInsert)["inputs"];

type Bodies = Readonly<Record<string, string>>;
type More = { readonly inputs?: NonNullable<Inputs>; readonly drafts?: Bodies };

/** The id of a version with these locked texts, by locale. */
export const givenMacro = async (
  { app, workspace }: TestApp,
  bodies: Bodies,
  { inputs = [], drafts = {} }: More = {},
): Promise<string> => {
  const { q } = app.database;
  const [macroId, versionId] = [newId("macro"), newId("macroVersion")];
  const of = { workspaceId: workspace.id };
  await q.insert(macros).values({ ...of, id: macroId, key: macroId, name: macroId, reasons: [], channels: ["AMAZON", "EMAIL"] });
  await q.insert(macroVersions).values({ ...of, id: versionId, macroId, version: 1, inputs });
  const locked = { vettedAt: new Date(), lockedAt: new Date(), lockedBy: "system" as const };
  const row =
    (facts: object) =>
    ([locale, body]: [string, string]) => ({ ...of, versionId, locale, body, ...facts });
  await q.insert(macroTranslations).values([...Object.entries(bodies).map(row(locked)), ...Object.entries(drafts).map(row({}))]);
  return versionId;
};
