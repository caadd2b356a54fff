import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

export type Sealing = {
  /** AES-256-GCM under a key derived from the server's secret. `place` is bound in: the text opens there and nowhere else. */
  readonly seal: (text: string, place: string) => string;
  /** Throws when the text was sealed elsewhere, under another server secret, or changed. */
  readonly open: (sealed: string, place: string) => string;
};

const VERSION = "s1";

export const createSealing = (serverSecret: string): Sealing => {
  const key = Buffer.from(hkdfSync("sha256", serverSecret, "", "firstline sealing s1", 32));
  return {
    seal: (text, place) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [VERSION, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
    },
    open: (sealed, place) => {
      const [version, nonce = "", tag = "", text = ""] = sealed.split(".");
      if (version !== VERSION) throw new Error("sealed by another version");
      const bytes = (part: string): Buffer => Buffer.from(part, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes(nonce)).setAAD(Buffer.from(place)).setAuthTag(bytes(tag));
      return Buffer.concat([decipher.update(bytes(text)), decipher.final()]).toString("utf8");
    },
  };
};
