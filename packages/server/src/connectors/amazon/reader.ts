import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import type { NotSent } from "../channel.ts";
import type { CallArguments, Operation, SpApi } from "./sp-api.ts";

export type ReadOutcome<Value> =
  | { readonly kind: "read"; readonly value: Value }
  /** Amazon answered, and the answer is no. */
  | { readonly kind: "refused"; readonly status: number; readonly code: string; readonly message: string }
  | { readonly kind: "failed"; readonly message: string; readonly retryAfterMs: number; readonly notSent: NotSent | undefined };

/** Calls that change nothing at Amazon, so that asking again is always safe. createFeed is not one of them and cannot be passed. */
export type ReadOperation = Exclude<Operation, "feeds.createFeed">;
export type Reader = {
  read<Value>(operation: ReadOperation, args: CallArguments, shape: z.ZodType<Value>): Promise<ReadOutcome<Value>>;
};

const RETRIES = 2;
const RETRY_AFTER_MS = 15_000;

/** Repeats what the network lost, twice at most and with growing pauses. Quota and authorisation are not helped by asking again soon. */
export const createReader = (
  api: SpApi,
  { retryMs, random }: { readonly retryMs: number; readonly random: () => number },
): Reader => {
  const once = async <Value>(operation: ReadOperation, args: CallArguments, shape: z.ZodType<Value>) => {
    const outcome = await api.call(operation, args);
    switch (outcome.kind) {
      case "ok": {
        const parsed = shape.safeParse(outcome.json);
        if (parsed.success) return { again: false, result: { kind: "read", value: parsed.data } } as const;
        const message = `${operation}: the answer has an unexpected form`;
        return { again: false, result: { kind: "failed", message, retryAfterMs: RETRY_AFTER_MS, notSent: undefined } } as const;
      }
      case "vendorError":
        return { again: false, result: { ...outcome, kind: "refused" } } as const;
      case "notSent": {
        const { message, retryAfterMs, reason } = outcome;
        const again = reason === "noConnection" || reason === "unavailable";
        return { again, result: { kind: "failed", message, retryAfterMs, notSent: outcome } } as const;
      }
      case "unknown":
        return {
          again: true,
          result: { kind: "failed", message: outcome.cause, retryAfterMs: RETRY_AFTER_MS, notSent: undefined },
        } as const;
    }
  };
  return {
    read: async (operation, args, shape) => {
      for (let round = 0; ; round += 1) {
        const { again, result } = await once(operation, args, shape);
        if (!again || round === RETRIES) return result;
        await pause(retryMs * 2 ** round * (1 + random()));
      }
    },
  };
};
