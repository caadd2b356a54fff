import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, oneOf, workspaceId } from "../../platform/columns.ts";
import { messages } from "../message/message.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { LEGAL_KINDS } from "./legal-words.policy.ts";
import type { LegalKind } from "./legal-words.policy.ts";
import type { QueueRule } from "./queue.policy.ts";

export const QUEUE_RULES = [
  "COMPLEX_REASON",
  "CLAIM_FILED",
  "CLAIM_NOTICE",
  "LEGAL_WORDS",
  "HIGH_RISK",
] as const satisfies readonly QueueRule[];

/** What a customer wrote that a lawyer should see; read once, when the message came in. */
export const legalMentions = pgTable(
  "legal_mentions",
  {
    workspaceId: workspaceId(),
    messageId: id("message", "message_id").notNull(),
    kind: text("kind").$type<LegalKind>().notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    excerpt: text("excerpt").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.messageId, t.kind] }),
    foreignKey({ columns: [t.workspaceId, t.messageId], foreignColumns: [messages.workspaceId, messages.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    index("legal_mentions_ticket").on(t.workspaceId, t.ticketId),
    oneOf("legal_mentions_kind", "kind", LEGAL_KINDS),
  ],
);
