import { newSecret } from "../../kernel/id.ts";

/** As Standard Webhooks writes it: the prefix and the base64 of 32 random bytes. */
export const newWebhookSecret = (): string => `whsec_${Buffer.from(newSecret(), "base64url").toString("base64")}`;

/** What a signing secret is sealed for: copied into another row it opens nothing. */
export const secretPlace = (workspaceId: string, endpointId: string): string => `webhook ${workspaceId} ${endpointId}`;
