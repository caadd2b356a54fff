import type { Id } from "../../kernel/id.ts";

/** `flk.<workspace>.<key>.<secret>`: the workspace is part of the token, so that even authentication reads by full key. */
export const formatToken = (workspaceId: Id<"workspace">, keyId: Id<"apiKey">, secret: string): string =>
  `flk.${workspaceId}.${keyId}.${secret}`;

type Ends = { readonly revokedAt: Date | null; readonly expiresAt: Date | null };

export const keyState = ({ revokedAt, expiresAt }: Ends, now: Date): "ACTIVE" | "EXPIRED" | "REVOKED" => {
  if (revokedAt !== null) return "REVOKED";
  return expiresAt !== null && expiresAt <= now ? "EXPIRED" : "ACTIVE";
};
