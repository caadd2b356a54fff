import { command } from "../../platform/command.ts";
import { isOverdue } from "./escalation.store.ts";
import { expire } from "./expire.ts";
import { lockWithSubject } from "./expire-escalation.ts";

/** Decided from the row behind its lock: who decided a moment earlier was in time. */
export const expireEscalation = command("escalation.expire", async ({ id }: { id: string }, context): Promise<void> => {
  const found = await lockWithSubject(context.tx, id);
  if (found?.escalation.status === "OPEN" && (await isOverdue(context.tx, found.escalation))) await expire(context, found);
});
