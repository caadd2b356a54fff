export { recordAudit } from "./audit.store.ts";
export type { AuditEntry } from "./audit.store.ts";
