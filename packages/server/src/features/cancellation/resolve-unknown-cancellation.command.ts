import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { faultsOfNoteLength, objectionToNote } from "../policy/index.ts";
import { settleByPerson } from "../submission/index.ts";
import type { Finding } from "../submission/index.ts";
import { findCancellation, lockCancellation } from "./cancellation.store.ts";
import type { Cancellation } from "./cancellation.store.ts";

export type ResolveUnknownCancellationInput = Finding & { readonly cancellationId: string; readonly idempotencyKey: string };

/** A named person, not the requester, says what the marketplace shows. */
export const resolveUnknownCancellation = guarded(
  "cancellation.resolve",
  by("cancellationId"),
)(async (input: ResolveUnknownCancellationInput, context) => {
  const { tx, actor } = context;
  const faults = [...faultsOfNoteLength(input.note), ...faultsOfReference(input.reference)];
  if (faults.length > 0) return invalidInput(faults);
  const { idempotencyKey, ...content } = input;
  const cancellation = await lockCancellation(tx, input.cancellationId);
  const path = ["input", "cancellationId"];
  if (!cancellation) return notFound("CancellationNotFound", "cancellation", input.cancellationId, "cancellationId");
  const intention = { actor, operation: "cancellation.resolve", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? success(context, cancellation, true) : keyReused(idempotencyKey);
  const { status } = cancellation;
  if (status !== "NEEDS_HUMAN") {
    const message = `The cancellation is ${status}; only NEEDS_HUMAN is settled by a person.`;
    return problem("CancellationNotUnresolved", message, path, { status });
  }
  if (actor.id === cancellation.requestedBy)
    return problem("DeciderIsRequester", "You asked for this cancellation; another person settles it.", path);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  await recordAudit(tx, { action: "cancellation.resolve", actor, subjectId: cancellation.id, note: input.note });
  await settleByPerson(context, { ...cancellation, kind: "CANCELLATION" }, input);
  await claimKey(tx, intention, cancellation.id);
  return success(context, cancellation, false);
});

const faultsOfReference = (reference: string): InputIssue[] =>
  reference.trim() === "" || reference.length > 200
    ? [{ path: ["input", "reference"], message: "must have 1 to 200 characters" }]
    : [];

const success = async ({ tx }: CommandContext, cancellation: Cancellation, replayed: boolean) => ({
  __typename: "ResolveUnknownCancellationSuccess" as const,
  cancellation: (await findCancellation(tx, cancellation.id)) ?? cancellation,
  replayed,
});
