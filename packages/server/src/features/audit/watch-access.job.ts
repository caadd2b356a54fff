import type { Actor, Permission } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { Runner } from "../../platform/command.ts";
import type { Log } from "../../platform/log.ts";
import { repeating } from "../../platform/repeating.ts";
import { recordRefusedAccess } from "./record-refused-access.command.ts";
import { openRefusalBook } from "./refusal-book.ts";

/** A mutation that somebody called without its permission. */
export type RefusedCall = {
  readonly workspaceId: Id<"workspace">;
  readonly actor: Actor;
  readonly mutation: string;
  readonly permission: Permission | undefined;
};
export type AccessWatch = {
  /** Resolves when the call is in the audit, or counted. Never fails: the caller is refused all the same. */
  note(call: RefusedCall): Promise<void>;
  /** Tells what was only counted so far. */
  stop(): Promise<void>;
};

/** A number is told at most this long after its hour. */
const LOOK_EVERY_MS = 60_000;

type WatchParts = { readonly runner: Runner; readonly clock: Clock; readonly log: Log };

export const watchAccess = ({ runner, clock, log }: WatchParts): AccessWatch => {
  const book = openRefusalBook<RefusedCall>();
  const now = (): number => clock.now().getTime();
  const tell = async (key: string, call: RefusedCall, calls: number): Promise<void> => {
    const { workspaceId, actor, mutation, permission } = call;
    try {
      await runner.run(recordRefusedAccess, { mutation, permission, calls }, { workspaceId, actor });
    } catch (error) {
      book.giveBack(key, call, calls, now());
      log.error(
        { err: error, workspaceId, actor: actor.id, mutation, permission, calls },
        "refused calls have no audit entry yet; the next one tells them",
      );
    }
  };
  const tellEnded = async (until: number): Promise<void> => {
    for (const { key, call, calls } of book.ended(until)) await tell(key, call, calls);
  };
  const looking = repeating(LOOK_EVERY_MS, () => tellEnded(now()), { log, failed: "refused calls were not told; it goes on" });
  return {
    note: async (call) => {
      const key = `${call.workspaceId} ${call.actor.id} ${call.mutation}`;
      const calls = book.hear(key, call, now());
      if (calls > 0) await tell(key, call, calls);
    },
    stop: async () => {
      await looking.stop();
      await tellEnded(Number.POSITIVE_INFINITY);
    },
  };
};
