import { notFound } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { changeKey, lockKey } from "./api-key.store.ts";

/** Ends a key, one's own too. The first time counts; a second one changes and records nothing. */
export const revokeApiKey = guarded(
  "key.revoke",
  by("apiKeyId"),
)(async ({ apiKeyId }: { readonly apiKeyId: string }, { tx, actor, clock }) => {
  const found = await lockKey(tx, apiKeyId);
  if (!found) return notFound("ApiKeyNotFound", "API key", apiKeyId, "apiKeyId");
  const success = "RevokeApiKeySuccess" as const;
  if (found.key.revokedAt !== null) return { __typename: success, apiKey: found.key };
  const apiKey = await changeKey(tx, found.key.id, { revokedAt: clock.now() });
  await recordAudit(tx, { action: "key.revoke", actor, subjectId: apiKey.id });
  return { __typename: success, apiKey };
});
