import type { Permission } from "../../kernel/actor.ts";
import { command } from "../../platform/command.ts";
import { recordAudit } from "./audit.store.ts";

export type RefusedAccess = { readonly mutation: string; readonly permission: Permission | undefined; readonly calls: number };

/** Of a call that ended before anything was looked at. Nothing of its input is kept: it may name what the caller must not know. */
export const recordRefusedAccess = command<RefusedAccess, void>(
  "access.refuse",
  async ({ mutation, permission, calls }, { tx, actor }) => {
    await recordAudit(tx, {
      action: "access.refuse",
      actor,
      subjectId: mutation,
      problem: "FORBIDDEN",
      ...(permission === undefined ? {} : { missingPermission: permission }),
      calls,
    });
  },
);
