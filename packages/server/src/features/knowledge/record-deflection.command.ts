import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { judgeOutcome, outcomeOf } from "./deflection.policy.ts";
import type { DeflectionOutcome } from "./deflection.policy.ts";
import { lockDeflection, saveOutcome } from "./deflection.store.ts";

export type RecordDeflectionInput = { readonly deflectionId: string; readonly outcome: DeflectionOutcome };

/** Records what became of a visitor's question, as a shop tells it. */
export const recordDeflection = command("deflection.record", async (input: RecordDeflectionInput, { tx, clock }) => {
  const { deflectionId, outcome } = input;
  const found = await lockDeflection(tx, deflectionId);
  if (!found) return notFound("DeflectionNotFound", "question", deflectionId, "deflectionId");
  const now = clock.now();
  const done = { __typename: "RecordDeflectionSuccess" as const, deflectionId: found.id, outcome };
  switch (judgeOutcome(found, outcome, now)) {
    case "UNCHANGED":
      return done;
    case "NOTHING_SHOWN":
      return invalidInput([
        { path: ["input", "outcome"], message: "must be CONTACTED: the visitor was shown no article that could have solved it" },
      ]);
    case "DECIDED": {
      const known = outcomeOf(found);
      const why = known === "CONTACTED" ? "The visitor has written" : "The 7 days after the question are over";
      return problem("DeflectionDecided", `${why}; ${outcome} cannot be recorded any more.`, ["input", "deflectionId"], {
        recorded: known,
      });
    }
    case "RECORD":
      await saveOutcome(tx, found.id, outcome === "SOLVED" ? { solvedAt: now } : { contactedAt: now });
      return done;
  }
});
