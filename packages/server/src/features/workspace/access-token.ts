import { createHmac, timingSafeEqual } from "node:crypto";
import { rolesOf } from "../../kernel/actor.ts";
import type { Actor, Role } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { isId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import { scopeOf } from "../../platform/database.ts";
import type { Database } from "../../platform/database.ts";
import { findKey } from "./api-key.store.ts";

/** Keyed, so that a stolen table alone does not let anyone try secrets. */
export const hashSecret = (serverSecret: string, secret: string): string =>
  createHmac("sha256", serverSecret).update(secret).digest("hex");

/** What a caller presented. A long connection asks again and again whether it is still good. */
export type Credential = {
  readonly workspaceId: Id<"workspace">;
  readonly keyId: Id<"apiKey">;
  readonly secretHash: string;
  /** That the member acted by when it was presented; none for a machine. */
  readonly roles: readonly Role[];
};
export type Caller = { readonly workspaceId: Id<"workspace">; readonly actor: Actor; readonly credential: Credential };
export type Authenticate = (authorization: string | undefined) => Promise<Caller | undefined>;

const MAX_LENGTH = 300;

/**
 * Who presents this `Authorization: Bearer` value; `undefined` when unknown, expired or revoked: the three look the same outside.
 * `noteUse` hears of every good one, and must cost nothing.
 */
export const createAuthenticate =
  (
    database: Database,
    serverSecret: string,
    clock: Clock,
    noteUse: (credential: Credential, lastUsedAt: Date | null) => void = () => {},
  ): Authenticate =>
  async (authorization) => {
    if (authorization === undefined || authorization.length > MAX_LENGTH) return undefined;
    const [prefix, workspaceId = "", keyId = "", secret = ""] = authorization.replace(/^Bearer /i, "").split(".");
    if (prefix !== "flk" || !isId("workspace", workspaceId) || !isId("apiKey", keyId)) return undefined;
    const found = await findKey(scopeOf(database, workspaceId), keyId);
    const secretHash = hashSecret(serverSecret, secret);
    // Compared also when there is no such key, and with both secrets always: every answer takes the same time.
    const isCurrent = equal(secretHash, found?.key.secretHash);
    const isPrevious = equal(secretHash, found?.key.previousSecretHash);
    if (!found) return undefined;
    const { key, member } = found;
    const now = clock.now();
    const inOverlap = key.previousExpiresAt !== null && key.previousExpiresAt > now;
    if (!isCurrent && !(isPrevious && inOverlap)) return undefined;
    if (key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now)) return undefined;
    const actor: Actor = member
      ? { kind: "MEMBER", id: member.id, name: member.name, roles: member.roles }
      : { kind: "API_KEY", id: key.id, name: key.name, scopes: key.scopes };
    const credential = { workspaceId, keyId, secretHash, roles: rolesOf(actor) };
    noteUse(credential, key.lastUsedAt);
    return { workspaceId, actor, credential };
  };

/** In constant time; what is missing equals nothing. */
const equal = (given: string, stored: string | null | undefined): boolean =>
  timingSafeEqual(Buffer.from(given), Buffer.from(stored ?? "-".repeat(given.length))) && stored != null;
