import type { Actor } from "../../kernel/actor.ts";
import { later } from "../../kernel/clock.ts";
import { newSecret } from "../../kernel/id.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { permissionsBeyond } from "./api-key.policy.ts";
import { changeKey, lockKey } from "./api-key.store.ts";
import { permissionNotHeld } from "./create-api-key.command.ts";
import { formatToken, keyState } from "./shown-api-key.ts";

type Asked = {
  readonly input: { readonly apiKeyId: string; readonly overlapSeconds: number };
  readonly hash: (secret: string) => string;
};

const A_WEEK = 604_800;

const about = ({ input }: Asked) => input.apiKeyId;

/** A new secret is a way in: whoever gets it must hold what the key can do, or an administrator could become anybody. */
export const rotateApiKey = guarded(
  "key.rotate",
  about,
)(async ({ input, hash }: Asked, { tx, actor, clock }) => {
  const { apiKeyId, overlapSeconds } = input;
  if (overlapSeconds < 0 || overlapSeconds > A_WEEK)
    return invalidInput([{ path: ["input", "overlapSeconds"], message: `must be 0 to ${A_WEEK} (it is ${overlapSeconds})` }]);
  const found = await lockKey(tx, apiKeyId);
  if (!found) return notFound("ApiKeyNotFound", "API key", apiKeyId, "apiKeyId");
  const { key, roles } = found;
  const now = clock.now();
  const state = keyState(key, now);
  if (state !== "ACTIVE")
    return problem("ApiKeyEnded", `The key is ${state.toLowerCase()}. Make a new one.`, ["input", "apiKeyId"]);
  const acting: Actor =
    key.memberId === null
      ? { kind: "API_KEY", id: key.id, name: key.name, scopes: key.scopes }
      : { kind: "MEMBER", id: key.memberId, name: key.name, roles };
  const beyond = permissionsBeyond(actor, acting);
  if (beyond.length > 0) return permissionNotHeld(beyond, "apiKeyId");
  const secret = newSecret();
  const apiKey = await changeKey(tx, key.id, {
    secretHash: hash(secret),
    previousSecretHash: overlapSeconds === 0 ? null : key.secretHash,
    previousExpiresAt: overlapSeconds === 0 ? null : later(now, overlapSeconds * 1000),
  });
  await recordAudit(tx, { action: "key.rotate", actor, subjectId: key.id });
  return { __typename: "RotateApiKeySuccess" as const, apiKey, token: formatToken(tx.workspaceId, key.id, secret) };
});
