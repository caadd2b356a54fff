export { recordAudit } from "./audit.store.ts";
export type { AuditEntry } from "./audit.store.ts";
export { readAuditLines } from "./read-audit-lines.query.ts";
export { auditHead } from "./verify-audit.query.ts";
