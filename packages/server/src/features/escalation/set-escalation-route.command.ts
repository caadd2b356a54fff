import type { Role } from "../../kernel/actor.ts";
import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { readRoutes, saveRoute } from "./escalation-setting.store.ts";
import { isDecidingRole, isFixed, shippedRoute } from "./route.policy.ts";
import type { EscalationKind } from "./route.policy.ts";

export type SetEscalationRouteInput = {
  readonly kind: EscalationKind;
  readonly targetRole: Role;
  readonly expectedVersion: number;
  readonly note: string;
};

/** Changes who decides one kind of escalation. */
export const setEscalationRoute = guarded(
  "escalation.set-route",
  by("kind"),
)(async (input: SetEscalationRouteInput, { tx, actor, clock }) => {
  const { kind, targetRole, expectedVersion, note } = input;
  const issues: InputIssue[] = [];
  if (isFixed(kind)) issues.push({ path: ["input", "kind"], message: `${kind} always goes to ${shippedRoute(kind)}` });
  if (!isDecidingRole(targetRole)) issues.push({ path: ["input", "targetRole"], message: "must be MANAGER or COMPLIANCE" });
  if (!isDecidingRole(targetRole) || issues.length > 0) return invalidInput(issues);
  const current = async () => (await readRoutes(tx)).find((route) => route.kind === kind)?.version ?? 0;
  const version = await current();
  if (version !== expectedVersion) return versionConflict("The route", version, expectedVersion);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const set = { targetRole, version: version + 1, changedBy: actor.id, changedAt: clock.now() };
  if (!(await saveRoute(tx, kind, set))) return versionConflict("The route", await current(), expectedVersion);
  await recordAudit(tx, { action: "escalation.set-route", actor, subjectId: kind, note });
  return { __typename: "SetEscalationRouteSuccess" as const, escalationRoute: { kind, isFixed: false, ...set } };
});
