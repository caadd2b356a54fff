import type { claims } from "../features/claim/claim.table.ts";
import type { customers, identities } from "../features/customer/customer.table.ts";
import type { macros, macroVersions } from "../features/macro/macro.table.ts";
import type { messages } from "../features/message/message.table.ts";
import type { orderComponents, orderLines, orders, shipments } from "../features/order/order.table.ts";
import type { policyVersions } from "../features/policy/policy.table.ts";
import type { tags, threads, tickets, ticketTags } from "../features/ticket/ticket.table.ts";
import type { apiKeys, channelAccounts, members, workspaces } from "../features/workspace/workspace.table.ts";

/**
 * Everything the demo inserts, in the order of the foreign keys. No refunds: their rows come from the money path only, which reserves
 * balances and leaves evidence. No events either: the log starts empty, as nobody can have missed what happened before the first start.
 */
export type DemoRows = {
  readonly workspaces: (typeof workspaces.$inferInsert)[];
  readonly members: (typeof members.$inferInsert)[];
  readonly apiKeys: (typeof apiKeys.$inferInsert)[];
  readonly channelAccounts: (typeof channelAccounts.$inferInsert)[];
  readonly policyVersions: (typeof policyVersions.$inferInsert)[];
  readonly tags: (typeof tags.$inferInsert)[];
  readonly macros: (typeof macros.$inferInsert)[];
  readonly macroVersions: (typeof macroVersions.$inferInsert)[];
  readonly customers: (typeof customers.$inferInsert)[];
  readonly identities: (typeof identities.$inferInsert)[];
  readonly orders: (typeof orders.$inferInsert)[];
  readonly orderLines: (typeof orderLines.$inferInsert)[];
  readonly orderComponents: (typeof orderComponents.$inferInsert)[];
  readonly shipments: (typeof shipments.$inferInsert)[];
  readonly claims: (typeof claims.$inferInsert)[];
  readonly tickets: (typeof tickets.$inferInsert)[];
  readonly ticketTags: (typeof ticketTags.$inferInsert)[];
  readonly threads: (typeof threads.$inferInsert)[];
  readonly messages: (typeof messages.$inferInsert)[];
};
