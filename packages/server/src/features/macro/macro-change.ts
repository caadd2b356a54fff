import { notFound, problem } from "../../kernel/problem.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { lockMacro, macroIdOfVersion } from "./macro-writing.store.ts";
import { loadMacroVersion } from "./macro.store.ts";
import type { LoadedMacroVersion, Macro } from "./macro.store.ts";

type Change = {
  readonly action: string;
  readonly macroId: Macro["id"];
  readonly versionId?: string;
  readonly note?: string;
};

/** Every change of a macro stands in the audit, under the version where it is one's, and in the event log, under the macro. */
export const recordMacroChange = async (
  { tx, actor }: Pick<CommandContext, "tx" | "actor">,
  { action, macroId, versionId, note }: Change,
): Promise<void> => {
  await recordAudit(tx, { action, actor, subjectId: versionId ?? macroId, ...(note === undefined ? {} : { note }) });
  await recordEvent(tx, "MACRO_UPDATED", macroId, { action, ...(versionId === undefined ? {} : { macroVersionId: versionId }) });
};

export const macroRetired = (retiredAt: Date, field: string) =>
  problem("MacroRetired", `The macro was retired at ${retiredAt.toISOString()}.`, ["input", field], { retiredAt });

type Refusal = ReturnType<typeof macroRetired> | ReturnType<typeof notFound<"MacroVersionNotFound">>;

/** The version with its texts, and nobody else changes anything of its macro until the transaction ends; or why it may not change. */
export const versionToChange = async (
  { tx }: Pick<CommandContext, "tx">,
  versionId: string,
): Promise<
  { readonly loaded: LoadedMacroVersion; readonly refusal?: never } | { readonly refusal: Refusal; readonly loaded?: never }
> => {
  const field = "macroVersionId";
  const macroId = await macroIdOfVersion(tx, versionId);
  const macro = macroId === undefined ? undefined : await lockMacro(tx, macroId);
  const loaded = macro && (await loadMacroVersion(tx, versionId));
  if (!loaded) return { refusal: notFound("MacroVersionNotFound", "version of a macro", versionId, field) };
  if (macro.retiredAt !== null) return { refusal: macroRetired(macro.retiredAt, field) };
  return { loaded };
};
