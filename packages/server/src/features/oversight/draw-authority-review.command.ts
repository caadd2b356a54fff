import { newId, newSecret } from "../../kernel/id.ts";
import { invalidInput } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import type { GuardAction } from "../policy/index.ts";
import { endsOf, faultOfWindow } from "../report/index.ts";
import type { ReportWindow } from "../report/index.ts";
import { drawUses, insertReview } from "./authority-review.store.ts";

export type DrawAuthorityReviewInput = {
  readonly window: ReportWindow;
  readonly actions: readonly GuardAction[];
  readonly perActor: number;
  readonly actorIds?: readonly string[] | null | undefined;
  readonly seed?: string | null | undefined;
};

const MOST_PER_ACTOR = 50;
const LONGEST_SEED = 100;
/** Weeks of work for one reviewer; and one statement inserts them. */
const MOST_DRAWN = 2000;

const issuesOf = ({ window, actions, perActor, actorIds, seed }: DrawAuthorityReviewInput): InputIssue[] => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  const fault = faultOfWindow(window, "it");
  if (fault) wrong("window", fault);
  if (actions.length === 0) wrong("actions", "must name at least one action");
  if (perActor < 1 || perActor > MOST_PER_ACTOR) wrong("perActor", `must be 1 to ${MOST_PER_ACTOR}`);
  if (actorIds?.length === 0) wrong("actorIds", "must name somebody, or be left out");
  if (seed != null && (seed.trim() === "" || seed.length > LONGEST_SEED))
    wrong("seed", `must have 1 to ${LONGEST_SEED} characters`);
  return issues;
};

/**
 * Draws and keeps a sample. What can be repeated cannot be picked by hand, and every draw is in the audit: also the one that was thrown
 * away because it showed the wrong person.
 */
export const drawAuthorityReview = command("authority.draw", async (input: DrawAuthorityReviewInput, { tx, actor, clock }) => {
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const { actions, perActor } = input;
  const now = clock.now();
  const ends = endsOf(input.window, now);
  const seed = input.seed ?? newSecret();
  const drawn = await drawUses(tx, { ...ends, actions, perActor, actorIds: input.actorIds ?? null, seed });
  if (drawn.length === 0) return invalidInput([{ path: ["input", "window"], message: "holds no such use of authority" }]);
  if (drawn.length > MOST_DRAWN)
    return invalidInput([{ path: ["input", "perActor"], message: `draws ${drawn.length} uses, more than ${MOST_DRAWN}` }]);
  const populations = Object.fromEntries(drawn.map(({ actorId, population }) => [actorId, population]));
  const facts = { ...ends, actions: [...new Set(actions)], perActor, seed, populations, drawnBy: actor.id, drawnAt: now };
  const authorityReview = await insertReview(tx, { id: newId("authorityReview"), ...facts }, drawn);
  await recordAudit(tx, { action: "authority.draw", actor, subjectId: authorityReview.id });
  return { __typename: "DrawAuthorityReviewSuccess" as const, authorityReview };
});
