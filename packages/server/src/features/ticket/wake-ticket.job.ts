import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { wakeTicket } from "./unsnooze-ticket.command.ts";

/** Brings snoozed tickets back at their moment. */
export const ticketJobs = ({ runner }: { runner: Runner }): Record<"wake-ticket", JobHandler> => ({
  "wake-ticket": ({ workspaceId, subjectId }) => runner.run(wakeTicket, { ticketId: subjectId }, { workspaceId, actor: SYSTEM }),
});
