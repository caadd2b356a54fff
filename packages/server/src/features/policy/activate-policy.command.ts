import { SYSTEM } from "../../kernel/actor.ts";
import { later } from "../../kernel/clock.ts";
import { invalidInput } from "../../kernel/problem.ts";
import { by, command, guarded } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import { recordAudit } from "../audit/index.ts";
import { changeVersion, lockActiveVersion, lockVersion } from "./policy-version.store.ts";
import { putInForce } from "./put-in-force.ts";
import { objectionToNote } from "./objection-to-note.ts";
import { anotherInForce, versionToChange } from "./version-to-change.ts";

/** Longer than anybody plans; a decision older than a year should be looked at again. */
const LONGEST_DAYS = 400;
/** The job looks a little later than the moment, so that the database's clock has passed it for certain. */
const MARGIN_MS = 50;

export type ActivatePolicyInput = {
  readonly policyVersionId: string;
  readonly at?: Date | null | undefined;
  readonly note: string;
  readonly expectedVersion: number;
};

/** Puts an approved version in force, or says when it will be. Locks what is in force first, so that nobody's version is lost. */
export const activateVersion = guarded(
  "policy.activate",
  by("policyVersionId"),
)(async (input: ActivatePolicyInput, { tx, actor, clock, jobs }) => {
  const { at, note } = input;
  if (at != null && (at <= clock.now() || at > later(clock.now(), LONGEST_DAYS * 86_400_000)))
    return invalidInput([{ path: ["input", "at"], message: `must be in the future, at most ${LONGEST_DAYS} days ahead` }]);
  const active = await lockActiveVersion(tx);
  const { version, refusal } = await versionToChange(tx, input, at == null ? "ACTIVATE" : "SCHEDULE");
  if (refusal) return refusal;
  if (version.basedOnId !== active.id) return anotherInForce(active, version.basedOnId);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  if (at == null) {
    const policyVersion = await putInForce(tx, { active, next: version }, { kind: "ACTIVATED", actor, note });
    return { __typename: "ActivatePolicySuccess" as const, policyVersion };
  }
  const change = { state: "SCHEDULED" as const, activateAt: at };
  const policyVersion = await changeVersion(tx, version, change, { kind: "SCHEDULED", by: actor, note });
  await recordAudit(tx, { action: "policy.schedule", actor, subjectId: version.id, note });
  // A distance, measured by the database's clock, which also says later whether the moment has come.
  const distanceMs = at.getTime() - (await databaseTime(tx)).getTime() + MARGIN_MS;
  await jobs.enqueue(tx, "activate-policy", version.id, Math.max(1, distanceMs));
  return { __typename: "ActivatePolicySuccess" as const, policyVersion };
});

/**
 * The moment of a scheduled version has come, says a job. It may come twice, and for a moment that was put off or taken back, so the row
 * decides. When another version came in force meanwhile nobody has seen the difference to it: then it is given back.
 */
export const activateDueVersion = command("policy.activateDue", async ({ id }: { id: string }, { tx }): Promise<void> => {
  const active = await lockActiveVersion(tx);
  const version = await lockVersion(tx, id);
  if (version?.activateAt == null || version.activateAt > (await databaseTime(tx))) return;
  if (version.basedOnId === active.id) {
    await putInForce(tx, { active, next: version }, { kind: "ACTIVATED", actor: SYSTEM, note: "Its moment came." });
    return;
  }
  const note = `Its moment came, but ${active.id} had come in force since it was written.`;
  await changeVersion(tx, version, { state: "REJECTED", activateAt: null }, { kind: "REJECTED", by: SYSTEM, note });
  await recordAudit(tx, { action: "policy.activate", actor: SYSTEM, subjectId: version.id, note });
});
