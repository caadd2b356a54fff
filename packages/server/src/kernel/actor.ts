import type { Id } from "./id.ts";

export const ROLES = ["AGENT", "MANAGER", "COMPLIANCE", "ADMIN", "ANALYST"] as const;
export type Role = (typeof ROLES)[number];

/** Everything that can be permitted, as `noun.verb`. Every field of the API asks for exactly one of them. */
export const PERMISSIONS = [
  "workspace.read",
  "customer.read",
  "customer.link",
  "customer.part",
  "order.read",
  "order.write",
  "order.refresh",
  "ticket.read",
  "ticket.write",
  "message.ingest",
  "message.release",
  "macro.read",
  "macro.write",
  "reply.send",
  "taxonomy.write",
  "member.qualify",
  "article.read",
  "article.write",
  "deflection.record",
  "refund.read",
  "refund.order",
  "refund.resolve",
  "order.cancel",
  "order.modify",
  "escalation.read",
  "escalation.request",
  "escalation.decide",
  "claim.record",
  "claim.defend",
  "claim.decide",
  "claim.export",
  "report.read",
  "authority.review",
  "policy.read",
  "policy.write",
  "policy.draft",
  "policy.review",
  "policy.activate",
  "audit.read",
  "event.read",
  "member.write",
  "customer.erase",
  "key.read",
  "key.write",
  "webhook.read",
  "webhook.write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READING: readonly Permission[] = [
  "workspace.read",
  "customer.read",
  "order.read",
  "ticket.read",
  "macro.read",
  "article.read",
  "refund.read",
  "escalation.read",
  "policy.read",
  "event.read",
];

/** Joining customers makes limits stricter, so agents may; parting them gives each a limit of its own again, so it takes a second role. */
const PERMISSIONS_BY_ROLE: Record<Role, readonly Permission[]> = {
  AGENT: [
    ...READING,
    "customer.link",
    "order.refresh",
    "ticket.write",
    "reply.send",
    "deflection.record",
    "message.ingest",
    "refund.order",
    "order.cancel",
    "order.modify",
    "escalation.request",
    "claim.record",
    "claim.defend",
  ],
  MANAGER: [
    ...READING,
    "customer.link",
    "customer.part",
    "order.refresh",
    "ticket.write",
    "reply.send",
    "macro.write",
    "taxonomy.write",
    "member.qualify",
    "article.write",
    "deflection.record",
    "message.ingest",
    "message.release",
    "refund.order",
    "refund.resolve",
    "order.cancel",
    "order.modify",
    "escalation.request",
    "escalation.decide",
    "claim.record",
    "claim.defend",
    "claim.export",
    "report.read",
    "authority.review",
    "policy.write",
    "policy.draft",
    "policy.review",
    "policy.activate",
    "audit.read",
  ],
  COMPLIANCE: [
    ...READING,
    "customer.link",
    "customer.part",
    "order.refresh",
    "ticket.write",
    "reply.send",
    "message.release",
    "refund.order",
    "refund.resolve",
    "order.cancel",
    "order.modify",
    "escalation.request",
    "escalation.decide",
    "claim.record",
    "claim.defend",
    "claim.decide",
    "claim.export",
    "report.read",
    "authority.review",
    "policy.review",
    "customer.erase",
    "audit.read",
  ],
  // `message.ingest` and `deflection.record` too: whoever makes the keys of machines must hold what those machines need.
  ADMIN: [
    ...READING,
    "order.write",
    "taxonomy.write",
    "deflection.record",
    "message.ingest",
    "message.release",
    "policy.write",
    "audit.read",
    "key.read",
    "key.write",
    "member.write",
    "webhook.read",
    "webhook.write",
  ],
  ANALYST: [
    "workspace.read",
    "order.read",
    "ticket.read",
    "macro.read",
    "article.read",
    "refund.read",
    "report.read",
    "event.read",
  ],
};

/** Who acts. A member may act through several keys; they are one person. An API key is a machine with its own permissions. */
export type Actor =
  | { readonly kind: "MEMBER"; readonly id: Id<"member">; readonly name: string; readonly roles: readonly Role[] }
  | { readonly kind: "API_KEY"; readonly id: Id<"apiKey">; readonly name: string; readonly scopes: readonly Permission[] }
  | { readonly kind: "SYSTEM"; readonly id: "system"; readonly name: "Firstline" };

export const SYSTEM: Actor = { kind: "SYSTEM", id: "system", name: "Firstline" };

export const isPermission = (text: string): text is Permission => PERMISSIONS.some((permission) => permission === text);

export const rolesOf = (actor: Actor): readonly Role[] => (actor.kind === "MEMBER" ? actor.roles : []);

export const permissionsOf = (actor: Actor): ReadonlySet<Permission> => {
  switch (actor.kind) {
    case "MEMBER":
      return new Set(actor.roles.flatMap((role) => PERMISSIONS_BY_ROLE[role]));
    case "API_KEY":
      return new Set(actor.scopes);
    case "SYSTEM":
      return new Set();
  }
};
