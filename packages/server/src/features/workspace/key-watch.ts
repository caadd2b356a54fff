/** What is known about keys between requests: whether those of open connections are still good, and when each was last used. */
import type { Clock } from "../../kernel/clock.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating } from "../../platform/repeating.ts";
import type { Credential } from "./access-token.ts";
import { noteKeyUse, placesOfLostKeys } from "./api-key.store.ts";

export type KeyWatch = {
  /** Calls `onLost` once when the credential is revoked, expired or replaced, or its member loses a role. Answers how to stop watching. */
  watch(credential: Credential, onLost: () => void): () => void;
  /** Remembers that a key was used; written together with others, a second later. */
  noteUse(credential: Credential, lastUsedAt: Date | null): void;
  stop(): Promise<void>;
};

/** Revocation takes effect within two seconds (reliability.md §4), also when its notification got lost. */
const LOOK_EVERY_MS = 1000;
/** `lastUsedAt` is this coarse, so that a busy key costs one write in it. */
const USE_EVERY_MS = 60_000;

/** One statement a second for all open connections of the process, and none while there are none. */
export const startKeyWatch = async (database: Database, clock: Clock, log: Log): Promise<KeyWatch> => {
  const watched = new Set<{ readonly credential: Credential; readonly onLost: () => void }>();
  const used = new Map<string, Credential>();

  const writeUses = async (): Promise<void> => {
    const uses = [...used.values()];
    used.clear();
    if (uses.length > 0) await noteKeyUse(database, uses, clock.now());
  };
  const look = async (): Promise<void> => {
    const now = clock.now();
    await writeUses();
    const asked = [...watched];
    if (asked.length === 0) return;
    const credentials = asked.map(({ credential }) => credential);
    for (const place of await placesOfLostKeys(database, credentials, now)) {
      const one = asked[place];
      if (one && watched.delete(one)) one.onLost();
    }
  };
  // A look that has begun may have read before the revocation, so a notification always queues another one.
  const failed = "keys could not be checked; tried again";
  const looking = repeating(LOOK_EVERY_MS, look, { log, failed });
  const listening = await database.client.listen("firstline_keys", looking.soon, looking.soon);
  return {
    watch: (credential, onLost) => {
      const one = { credential, onLost };
      watched.add(one);
      return () => watched.delete(one);
    },
    noteUse: (credential, lastUsedAt) => {
      if (lastUsedAt === null || clock.now().getTime() - lastUsedAt.getTime() > USE_EVERY_MS)
        used.set(`${credential.workspaceId} ${credential.keyId}`, credential);
    },
    stop: async () => {
      await looking.stop();
      // What was used since the last look is written too.
      await writeUses().catch((error: unknown) => log.warn({ err: error }, failed));
      await listening.unlisten();
    },
  };
};
