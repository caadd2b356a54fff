/** Connection types, made once, and the nested list field that every parent shows the same way. */
import type { AuditEntry } from "../features/audit/index.ts";
import type { Customer } from "../features/customer/index.ts";
import type { DuplicateCandidate } from "../features/duplicate/index.ts";
import type { Escalation } from "../features/escalation/index.ts";
import type { Macro, MacroVersion } from "../features/macro/macro.store.ts";
import type { Article } from "../features/knowledge/article.store.ts";
import type { Message, QuarantinedMessage } from "../features/message/message.store.ts";
import type { Order } from "../features/order/index.ts";
import type { Product } from "../features/product/index.ts";
import type { Refund } from "../features/refund/index.ts";
import type { Ticket } from "../features/ticket/index.ts";
import type { WebhookDelivery } from "../features/webhook/webhook.store.ts";
import type { ApiKey } from "../features/workspace/index.ts";
import type { Note } from "../features/ticket/note.store.ts";
import { isId } from "../kernel/id.ts";
import type { Noun } from "../kernel/id.ts";
import type { PageRequest } from "../platform/paging.ts";
import type { Permission } from "../kernel/actor.ts";
import type { SchemaTypes } from "./builder.ts";
import { pageById, pageRequest } from "./connection.ts";
import type { RequestContext } from "./context.ts";
import type { Shared } from "./shared-types.ts";

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
type FieldBuilder<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;
type PageLoader<Row> = { load(key: PageRequest & { parentId: string }): Promise<Row[]> };

export const defineLists = ({ connections, type }: Shared) => {
  /** A list of rows whose ids are their cursors, nested in whatever has an id. */
  const nestable = <Row extends { id: string }>(name: string, noun: Noun, may: Permission) => {
    const connection = connections<Row>(name, type<Row>(name));
    const nested = <Parent extends { id: string }>(t: FieldBuilder<Parent>, loaderOf: (ctx: RequestContext) => PageLoader<Row>) =>
      t.field({
        type: connection,
        authScopes: { may },
        args: { first: t.arg.int({ required: true, defaultValue: 10 }), after: t.arg.string() },
        resolve: async (parent: Parent, args, ctx) => {
          const page = pageRequest(args, (text) => isId(noun, text));
          return pageById(await loaderOf(ctx).load({ parentId: parent.id, ...page }), page);
        },
      });
    return { connection, nested };
  };
  return {
    orders: nestable<Order>("Order", "order", "order.read"),
    tickets: nestable<Ticket>("Ticket", "ticket", "ticket.read"),
    refunds: nestable<Refund>("Refund", "refund", "refund.read"),
    messages: nestable<Message>("Message", "message", "ticket.read"),
    notes: nestable<Note>("Note", "note", "ticket.read"),
    customers: connections<Customer>("Customer", type<Customer>("Customer")),
    products: connections<Product>("Product", type<Product>("Product")),
    macroVersions: nestable<MacroVersion>("MacroVersion", "macroVersion", "macro.read"),
    articles: connections<Article>("Article", type<Article>("Article")),
    macros: connections<Macro>("Macro", type<Macro>("Macro")),
    escalations: nestable<Escalation>("Escalation", "escalation", "escalation.read"),
    webhookDeliveries: connections<WebhookDelivery>("WebhookDelivery", type<WebhookDelivery>("WebhookDelivery")),
    apiKeys: connections<ApiKey>("ApiKey", type<ApiKey>("ApiKey")),
    duplicateCandidates: connections<DuplicateCandidate>("DuplicateCandidate", type<DuplicateCandidate>("DuplicateCandidate")),
    auditEntries: connections<AuditEntry>("AuditEntry", type<AuditEntry>("AuditEntry")),
    quarantinedMessages: connections<QuarantinedMessage>("QuarantinedMessage", type<QuarantinedMessage>("QuarantinedMessage")),
  };
};
export type Lists = ReturnType<typeof defineLists>;
