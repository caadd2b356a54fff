import { notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import { recordAudit } from "../audit/index.ts";
import {
  digestOfPolicy,
  endShadow,
  insertShadow,
  parsePolicyDocument,
  policyVersionsByIds,
  runningShadow,
} from "../policy/index.ts";

type Input = { readonly versionId: string };

/** Lets a version judge along, by its document of this moment. Asking twice changes nothing unless the draft has changed in between. */
export const shadowPolicy = command("policy.shadow", async (input: Input, { tx, actor }) => {
  const [version] = await policyVersionsByIds(tx, [input.versionId]);
  if (!version) return notFound("PolicyVersionNotFound", "policy version", input.versionId, "versionId");
  const document = parsePolicyDocument(version.document);
  const policyDigest = digestOfPolicy(document);
  const runs = await runningShadow(tx);
  if (runs && runs.policyVersionId !== version.id)
    return problem("ShadowRunning", `Version ${runs.policyVersionId} judges along; stop it first.`, ["input", "versionId"], {
      shadow: runs,
    });
  if (runs?.policyDigest === policyDigest) return { __typename: "ShadowPolicySuccess" as const, shadow: runs };
  const now = await databaseTime(tx);
  if (runs) await endShadow(tx, runs.number, { by: actor.id, at: now });
  const facts = { policyVersionId: version.id, document, policyDigest, startedBy: actor.id, startedAt: now };
  const shadow = await insertShadow(tx, facts);
  await recordAudit(tx, { action: "policy.shadow", actor, subjectId: version.id });
  return { __typename: "ShadowPolicySuccess" as const, shadow };
});

export const stopShadow = command("policy.stopShadow", async (input: Input, { tx, actor }) => {
  const runs = await runningShadow(tx);
  const at = await databaseTime(tx);
  const stopped = runs?.policyVersionId === input.versionId ? await endShadow(tx, runs.number, { by: actor.id, at }) : undefined;
  if (!stopped) {
    const message = `Version ${JSON.stringify(input.versionId.slice(0, 64))} does not judge along.`;
    return problem("ShadowNotRunning", message, ["input", "versionId"]);
  }
  await recordAudit(tx, { action: "policy.stopShadow", actor, subjectId: stopped.policyVersionId });
  return { __typename: "StopShadowSuccess" as const, shadow: stopped };
});
