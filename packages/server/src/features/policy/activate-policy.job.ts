import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { activateDueVersion } from "./activate-policy.command.ts";

/** Puts scheduled versions of the policy in force at their moment. */
export const policyJobs = ({ runner }: { runner: Runner }): Record<"activate-policy", JobHandler> => ({
  "activate-policy": ({ workspaceId, subjectId }) =>
    runner.run(activateDueVersion, { id: subjectId }, { workspaceId, actor: SYSTEM }),
});
