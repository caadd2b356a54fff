import { notFound, problem, versionConflict } from "../../kernel/problem.ts";
import type { Tx } from "../../platform/database.ts";
import type { PolicyVersion } from "./policy-version.store.ts";
import { lockVersion } from "./policy-version.store.ts";
import { canMove, statesFor } from "./version-state.policy.ts";
import type { PolicyMove } from "./version-state.policy.ts";

const AT = ["input", "policyVersionId"];

const stateForbids = ({ state }: PolicyVersion, move: PolicyMove) => {
  const needed = [...statesFor(move)];
  const message = `The version is ${state}; this can be done with one that is ${needed.join(" or ")}.`;
  return problem("PolicyStateForbids", message, AT, { state, needed });
};

/** The version, locked, when this step can be taken with it. */
export const versionFor = async (tx: Tx, policyVersionId: string, move: PolicyMove) => {
  const version = await lockVersion(tx, policyVersionId);
  if (!version)
    return { refusal: notFound("PolicyVersionNotFound", "version of a policy", policyVersionId, "policyVersionId") } as const;
  return canMove(version.state, move) ? ({ version } as const) : ({ refusal: stateForbids(version, move) } as const);
};

type Input = { readonly policyVersionId: string; readonly expectedVersion: number };

/** The same, when nobody changed it since it was read. */
export const versionToChange = async (tx: Tx, { policyVersionId, expectedVersion }: Input, move: PolicyMove) => {
  const found = await versionFor(tx, policyVersionId, move);
  return found.version && found.version.version !== expectedVersion
    ? { refusal: versionConflict("The version of the policy", found.version.version, expectedVersion), version: undefined }
    : found;
};

/** Somebody's version came in force meanwhile: to replace it unseen would undo what they did. */
export const anotherInForce = (active: PolicyVersion, knownId: string | null) =>
  problem(
    "PolicyBaseChanged",
    `Version ${active.id} is in force, not ${knownId?.slice(0, 64) ?? "none"}. Read it, and update the draft against it.`,
    AT,
    { active },
  );
