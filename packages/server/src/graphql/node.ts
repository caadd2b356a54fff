import type { Permission } from "../kernel/actor.ts";
import { nounOf } from "../kernel/id.ts";
import type { Noun } from "../kernel/id.ts";
import type { Builder } from "./builder.ts";
import type { RequestContext } from "./context.ts";
import { denial } from "./errors.ts";
import type { Loaders } from "./loaders.ts";
import type { Shared } from "./shared-types.ts";

type NodeLoader = { load(id: string): Promise<{ id: string } | null> };

/** Which loader finds an object by its id's prefix, and what the caller must be allowed to read. */
const NODES: Partial<Record<Noun, { readonly may: Permission; readonly loader: (loaders: Loaders) => NodeLoader }>> = {
  channelAccount: { may: "workspace.read", loader: (loaders) => loaders.channelAccount },
  customer: { may: "customer.read", loader: (loaders) => loaders.customer },
  order: { may: "order.read", loader: (loaders) => loaders.order },
  shipment: { may: "order.read", loader: (loaders) => loaders.shipment },
  product: { may: "order.read", loader: (loaders) => loaders.product },
  ticket: { may: "ticket.read", loader: (loaders) => loaders.ticket },
  tag: { may: "ticket.read", loader: (loaders) => loaders.tag },
  note: { may: "ticket.read", loader: (loaders) => loaders.note },
  member: { may: "workspace.read", loader: (loaders) => loaders.member },
  message: { may: "ticket.read", loader: (loaders) => loaders.message },
  quarantinedMessage: { may: "ticket.read", loader: (loaders) => loaders.quarantinedMessage },
  duplicateCandidate: { may: "ticket.read", loader: (loaders) => loaders.duplicateCandidate },
  macro: { may: "macro.read", loader: (loaders) => loaders.macro },
  macroVersion: { may: "macro.read", loader: (loaders) => loaders.macroVersion },
  article: { may: "article.read", loader: (loaders) => loaders.article },
  refund: { may: "refund.read", loader: (loaders) => loaders.refund },
  cancellation: { may: "refund.read", loader: (loaders) => loaders.cancellation },
  escalation: { may: "escalation.read", loader: (loaders) => loaders.escalation },
  policyVersion: { may: "policy.read", loader: (loaders) => loaders.policyVersion },
  backtest: { may: "report.read", loader: (loaders) => loaders.backtest },
  claim: { may: "order.read", loader: (loaders) => loaders.claim },
  claimDefence: { may: "escalation.read", loader: (loaders) => loaders.claimDefence },
  claimDossier: { may: "claim.export", loader: (loaders) => loaders.claimDossier },
  feedback: { may: "order.read", loader: (loaders) => loaders.feedback },
  auditEntry: { may: "audit.read", loader: (loaders) => loaders.auditEntry },
  webhookEndpoint: { may: "webhook.read", loader: (loaders) => loaders.webhookEndpoint },
  apiKey: { may: "key.read", loader: (loaders) => loaders.apiKey },
  authorityReview: { may: "authority.review", loader: (loaders) => loaders.authorityReview },
};

/** Unknown, foreign and unreadable ids all answer null: none of them is confirmed. */
export const findNode = (id: string, { loaders, permissions }: RequestContext): Promise<{ id: string } | null> => {
  const noun = nounOf(id);
  const entry = noun && NODES[noun];
  return entry && permissions.has(entry.may) ? entry.loader(loaders).load(id) : Promise.resolve(null);
};

const MAX_IDS = 100;

export const defineNodes = (builder: Builder, { node }: Shared): void => {
  builder.queryFields((t) => ({
    node: t.field({
      type: node,
      nullable: true,
      authScopes: { may: "workspace.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, ctx) => findNode(id, ctx),
    }),
    nodes: t.field({
      type: [node],
      nullable: { list: false, items: true },
      authScopes: { may: "workspace.read" },
      args: { ids: t.arg.idList({ required: true }) },
      resolve: (_, { ids }, ctx) => {
        if (ids.length > MAX_IDS)
          throw denial("BAD_USER_INPUT", `ids must hold at most ${MAX_IDS} ids (it holds ${ids.length}).`);
        return Promise.all(ids.map((id) => findNode(id, ctx)));
      },
    }),
  }));
};
