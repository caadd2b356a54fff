import { notFound } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { objectionToNote } from "../policy/index.ts";
import { macroRetired, recordMacroChange } from "./macro-change.ts";
import { lockMacro, saveRetirement } from "./macro-writing.store.ts";

export type RetireMacroInput = { readonly macroId: string; readonly note: string };

export const retireMacro = guarded(
  "macro.retire",
  by("macroId"),
)(async ({ macroId, note }: RetireMacroInput, context) => {
  const { tx, actor, clock } = context;
  const found = await lockMacro(tx, macroId);
  if (!found) return notFound("MacroNotFound", "macro", macroId, "macroId");
  if (found.retiredAt !== null) return macroRetired(found.retiredAt, "macroId");
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const macro = await saveRetirement(tx, found.id, { by: actor.id, at: clock.now() });
  await recordMacroChange(context, { action: "macro.retire", macroId: macro.id, note });
  return { __typename: "RetireMacroSuccess" as const, macro };
});
