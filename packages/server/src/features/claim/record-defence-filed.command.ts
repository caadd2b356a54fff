import { invariant } from "../../kernel/assert.ts";
import { isInFuture } from "../../kernel/clock.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { faultsOfNoteLength, objectionToNote } from "../policy/index.ts";
import { announceClaim } from "./announce-claim.ts";
import { addTransition, changeClaim, lockClaim } from "./claim.store.ts";
import { claimDefenceSubject } from "./defence-subject.ts";
import { defencesByIds, moveDefence } from "./defence.store.ts";
import type { ClaimDefence } from "./defence.store.ts";

export type RecordDefenceFiledInput = {
  readonly claimDefenceId: string;
  readonly filedAt: Date;
  readonly place: string;
  readonly reference?: string | null | undefined;
  readonly note: string;
};

const issuesOf = (
  { filedAt, place, reference, note }: RecordDefenceFiledInput,
  defence: ClaimDefence,
  now: Date,
): InputIssue[] => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  if (isInFuture(filedAt, now)) wrong("filedAt", "lies in the future");
  if (defence.decidedAt !== null && filedAt < defence.decidedAt) wrong("filedAt", "lies before the approval");
  if (place.trim().length < 3 || place.length > 200) wrong("place", "must have 3 to 200 characters");
  if (reference != null && (reference.trim().length < 1 || reference.length > 100))
    wrong("reference", "must have 1 to 100 characters");
  return [...issues, ...faultsOfNoteLength(note)];
};

/** No marketplace takes a defence from here (D15), so a person says what was filed where. Stops the answer clock for good. */
export const recordDefenceFiled = guarded(
  "claim.recordDefenceFiled",
  by("claimDefenceId"),
)(async (input: RecordDefenceFiledInput, context) => {
  const { tx, clock } = context;
  const [seen] = await defencesByIds(tx, [input.claimDefenceId]);
  if (!seen) return notFound("ClaimDefenceNotFound", "defence", input.claimDefenceId, "claimDefenceId");
  await claimDefenceSubject.lock(tx, seen.id);
  const [defence] = await defencesByIds(tx, [seen.id]);
  invariant(defence, "a defence is never removed");
  if (defence.status !== "APPROVED")
    return problem(
      "ClaimDefenceNotApproved",
      `The defence is ${defence.status}; only an approved one is filed, once.`,
      ["input", "claimDefenceId"],
      {
        claimDefence: defence,
      },
    );
  const issues = issuesOf(input, defence, clock.now());
  if (issues.length > 0) return invalidInput(issues);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  return store(context, defence, input);
});

const store = async ({ tx, actor }: CommandContext, { id, claimId }: ClaimDefence, input: RecordDefenceFiledInput) => {
  const filed = await moveDefence(tx, id, {
    from: "APPROVED",
    to: "FILED",
    filedAt: input.filedAt,
    filedBy: actor.id,
    filedPlace: input.place.trim(),
    filedReference: input.reference?.trim() ?? null,
    filingNote: input.note,
  });
  const known = await lockClaim(tx, claimId);
  invariant(filed && known, "a locked defence is filed once, and its claim is there");
  const claim = await changeClaim(tx, known.id, { state: "DEFENDED", defendedAt: input.filedAt, alertAt: null });
  if (known.state !== "DEFENDED")
    await addTransition(tx, claim.id, { from: known.state, to: "DEFENDED", actorId: actor.id, source: "PERSON" });
  await recordAudit(tx, { action: "claim.recordDefenceFiled", actor, subjectId: id, note: input.note });
  await recordEvent(tx, "ORDER_UPDATED", claim.orderId, { claimId: claim.id });
  await announceClaim(tx, claim, "DEFENCE");
  return { __typename: "RecordDefenceFiledSuccess" as const, claimDefence: filed, claim };
};
