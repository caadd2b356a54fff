import type { Query } from "../../platform/command.ts";
import { readExpiry, readRoutes } from "./escalation-setting.store.ts";
import type { EscalationExpiry, EscalationRoute } from "./escalation-setting.store.ts";

export const escalationRoutes: Query<null, EscalationRoute[]> = (_, { scope }) => readRoutes(scope);
export const escalationExpiry: Query<null, EscalationExpiry> = (_, { scope }) => readExpiry(scope);
