import { command } from "../../platform/command.ts";
import { judge } from "./judge-duplicate.ts";
import type { JudgeInput } from "./judge-duplicate.ts";

/** A flagged pair is two matters. */
export const dismissDuplicate = command("duplicate.dismiss", async (input: JudgeInput, context) => {
  const judged = await judge(context, input, "DISMISSED");
  return "__typename" in judged ? judged : { __typename: "DismissDuplicateSuccess" as const, duplicateCandidate: judged };
});
