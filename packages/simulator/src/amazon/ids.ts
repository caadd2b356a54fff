import { createHash, randomBytes, randomUUID } from "node:crypto";

export function newRequestId(): string {
  return randomUUID();
}

export function newDocumentId(region: string): string {
  return `amzn1.tortuga.4.${region}.${randomUUID()}.T${randomBytes(6).toString("hex").toUpperCase()}`;
}

/** The prefix is what real access tokens start with. */
export function newAccessToken(): string {
  return `Atza|${randomBytes(48).toString("base64url")}`;
}

export function newSignature(): string {
  return randomBytes(32).toString("hex");
}

export function transactionId(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("base64url");
}
