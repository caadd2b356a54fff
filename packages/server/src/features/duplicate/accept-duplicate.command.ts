import { command } from "../../platform/command.ts";
import { judge } from "./judge-duplicate.ts";
import type { JudgeInput } from "./judge-duplicate.ts";

/** A flagged pair is one matter. */
export const acceptDuplicate = command("duplicate.accept", async (input: JudgeInput, context) => {
  const judged = await judge(context, input, "ACCEPTED");
  return "__typename" in judged ? judged : { __typename: "AcceptDuplicateSuccess" as const, duplicateCandidate: judged };
});
