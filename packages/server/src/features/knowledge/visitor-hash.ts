import { createHmac } from "node:crypto";
import type { Id } from "../../kernel/id.ts";
import { comparableVisitor } from "./deflection.policy.ts";

/** All that is kept of a visitor. Keyed by the workspace: nobody can tell that two workspaces had the same visitor. */
export const hashVisitor = (hashKey: string, workspaceId: Id<"workspace">, visitorKey: string): string =>
  createHmac("sha256", hashKey)
    .update(`${workspaceId}\n${comparableVisitor(visitorKey)}`)
    .digest("hex");
