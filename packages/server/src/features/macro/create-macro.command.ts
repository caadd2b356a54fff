import type { ChannelName } from "../../connectors/channel.ts";
import { invalidInput, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordMacroChange } from "./macro-change.ts";
import { insertMacro, macrosNamed, reasonsAmong } from "./macro-writing.store.ts";

export type CreateMacroInput = {
  readonly key: string;
  readonly name: string;
  readonly reasons: readonly string[];
  readonly channels: readonly ChannelName[];
};

const KEY = /^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$/;

const issuesOf = ({ key, name, reasons, channels }: CreateMacroInput, known: ReadonlySet<string>): InputIssue[] => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", ...field.split(".")], message });
  if (!KEY.test(key)) wrong("key", "must be 2 to 64 lower-case letters, digits and hyphens, with no hyphen at either end");
  if (name.trim() === "" || name.length > 100) wrong("name", "must have 1 to 100 characters");
  if (reasons.length > 20) wrong("reasons", "must hold at most 20 names");
  if (channels.length < 1) wrong("channels", "must hold at least one channel");
  for (const [index, reason] of reasons.entries())
    if (!known.has(reason))
      wrong(`reasons.${index}`, `${JSON.stringify(reason.slice(0, 100))} is no tag that can be a reason; see Query.tags`);
  return issues;
};

/** A name for texts to come. Two callers with one key: the second is told (the unique index sees to it, the runner repeats). */
export const createMacro = command("macro.create", async (input: CreateMacroInput, context) => {
  const { tx, actor, clock } = context;
  const issues = issuesOf(input, await reasonsAmong(tx, input.reasons));
  if (issues.length > 0) return invalidInput(issues);
  const [name, channels, reasons] = [input.name.trim(), [...new Set(input.channels)], [...new Set(input.reasons)]];
  const taken = await macrosNamed(tx, [input.key], [name]);
  const holder = taken.find(({ key }) => key === input.key) ?? taken[0];
  if (holder) {
    const field = holder.key === input.key ? "key" : "name";
    return problem("MacroKeyTaken", `Another macro of the workspace has this ${field}.`, ["input", field], { macro: holder });
  }
  const macro = await insertMacro(tx, { key: input.key, name, reasons, channels }, { by: actor.id, at: clock.now() });
  await recordMacroChange(context, { action: "macro.create", macroId: macro.id });
  return { __typename: "CreateMacroSuccess" as const, macro };
});
