import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { readExpiry, saveExpiry } from "./escalation-setting.store.ts";

export type SetEscalationExpiryInput = { readonly hours: number; readonly expectedVersion: number; readonly note: string };

/** A month: what waits longer reserves money of an order that nobody decides about. */
const MOST_HOURS = 720;

const about = () => "escalation-expiry";

/** Changes how long escalations wait before what they ask for is withdrawn. */
export const setEscalationExpiry = guarded(
  "escalation.set-expiry",
  about,
)(async (input: SetEscalationExpiryInput, { tx, actor, clock }) => {
  const { hours, expectedVersion, note } = input;
  if (hours < 1 || hours > MOST_HOURS) return invalidInput([{ path: ["input", "hours"], message: `must be 1 to ${MOST_HOURS}` }]);
  const { version } = await readExpiry(tx);
  if (version !== expectedVersion) return versionConflict("The expiry", version, expectedVersion);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const set = { hours, version: version + 1, changedBy: actor.id, changedAt: clock.now() };
  if (!(await saveExpiry(tx, set))) return versionConflict("The expiry", (await readExpiry(tx)).version, expectedVersion);
  await recordAudit(tx, { action: "escalation.set-expiry", actor, subjectId: "escalation-expiry", note });
  return { __typename: "SetEscalationExpirySuccess" as const, escalationExpiry: set };
});
