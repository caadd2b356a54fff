import { SYSTEM } from "../../kernel/actor.ts";
import { invalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordMacroChange } from "./macro-change.ts";
import { SHIPPED_NOTE, shippedMacros } from "./macro-library.ts";
import type { MacroFile } from "./macro-library.ts";
import { insertMacro, insertTexts, insertVersion, insertVetting, lockTexts, macrosNamed } from "./macro-writing.store.ts";
import type { Macro } from "./macro.store.ts";

export type InstallMacroLibraryInput = { readonly keys?: readonly string[] | null | undefined };

/** Adds what is missing, by key. Twins that install at once meet at the unique index; the second finds nothing to add. */
export const installMacroLibrary = command("macro.install", async ({ keys }: InstallMacroLibraryInput, context) => {
  const shipped = shippedMacros();
  const issues = (keys ?? []).flatMap((key, index) =>
    shipped.some((file) => file.key === key)
      ? []
      : [
          {
            path: ["input", "keys", String(index)],
            message: `${JSON.stringify(key.slice(0, 64))} is not in the shipped library`,
          },
        ],
  );
  if (issues.length > 0) return invalidInput(issues);
  const wanted = shipped.filter(({ key }) => keys?.includes(key) ?? true);
  const there = await macrosNamed(
    context.tx,
    wanted.map(({ key }) => key),
    wanted.map(({ name }) => name),
  );
  const isThere = (file: MacroFile): boolean => there.some(({ key }) => key === file.key);
  const installed: Macro[] = [];
  for (const file of wanted.filter((one) => !isThere(one)))
    installed.push(
      await install(
        context,
        file,
        there.some(({ name }) => name === file.name),
      ),
    );
  const kept = there.filter(({ key }) => wanted.some((file) => file.key === key)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { __typename: "InstallMacroLibrarySuccess" as const, installed, kept };
});

/** A workspace's own macro keeps its name; the shipped one then carries its key beside it. */
const install = async (context: CommandContext, file: MacroFile, nameTaken: boolean): Promise<Macro> => {
  const { tx, clock } = context;
  const shipping = { by: SYSTEM.id, at: clock.now() };
  const { key, reasons, channels, topics } = file;
  const name = nameTaken ? `${file.name} (${key})` : file.name;
  const macro = await insertMacro(tx, { key, name, reasons, channels }, shipping);
  const version = await insertVersion(tx, macro.id, file.inputs, shipping);
  const locales = Object.keys(file.bodies).toSorted();
  const texts = Object.entries(file.bodies).map(([locale, body]) => ({ locale, body }));
  await insertTexts(tx, version.id, texts, shipping);
  await insertVetting(tx, { versionId: version.id, topics, locales, note: SHIPPED_NOTE }, shipping);
  await lockTexts(tx, version.id, locales, shipping);
  await recordMacroChange(context, { action: "macro.install", macroId: macro.id, versionId: version.id });
  return macro;
};
