import { createHmac, timingSafeEqual } from "node:crypto";
import type { Actor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { isId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import { scopeOf } from "../../platform/database.ts";
import type { Database } from "../../platform/database.ts";
import { findKey } from "./workspace.store.ts";

/** `flk.<workspace>.<key>.<secret>`: the workspace is part of the token, so that even authentication reads by full key. */
export const formatToken = (workspaceId: Id<"workspace">, keyId: Id<"apiKey">, secret: string): string =>
  `flk.${workspaceId}.${keyId}.${secret}`;

/** Keyed, so that a stolen table alone does not let anyone try secrets. */
export const hashSecret = (serverSecret: string, secret: string): string =>
  createHmac("sha256", serverSecret).update(secret).digest("hex");

export type Caller = { readonly workspaceId: Id<"workspace">; readonly actor: Actor };
export type Authenticate = (authorization: string | undefined) => Promise<Caller | undefined>;

const MAX_LENGTH = 300;

/** Who presents this `Authorization: Bearer` value; `undefined` when unknown, expired or revoked: the three look the same outside. */
export const createAuthenticate =
  (database: Database, serverSecret: string, clock: Clock): Authenticate =>
  async (authorization) => {
    if (authorization === undefined || authorization.length > MAX_LENGTH) return undefined;
    const [prefix, workspaceId = "", keyId = "", secret = ""] = authorization.replace(/^Bearer /i, "").split(".");
    if (prefix !== "flk" || !isId("workspace", workspaceId) || !isId("apiKey", keyId)) return undefined;
    const found = await findKey(scopeOf(database, workspaceId), keyId);
    // Hashed also when there is no such key: both answers take the same time.
    const given = Buffer.from(hashSecret(serverSecret, secret));
    const stored = Buffer.from(found?.key.secretHash ?? hashSecret(serverSecret, ""));
    if (!timingSafeEqual(given, stored) || !found) return undefined;
    const { key, member } = found;
    const expired = key.expiresAt !== null && key.expiresAt <= clock.now();
    if (key.revokedAt !== null || expired) return undefined;
    const actor: Actor = member
      ? { kind: "MEMBER", id: member.id, name: member.name, roles: member.roles }
      : { kind: "API_KEY", id: key.id, name: key.name, scopes: key.scopes };
    return { workspaceId, actor };
  };
