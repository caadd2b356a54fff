/** The words in which tests of authority speak: what somebody may do, and what is left of it. */
import { operation } from "@firstline/sdk";
import type { Firstline } from "@firstline/sdk";
import { activatePolicy, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { transaction } from "../src/platform/database.ts";
import type { TestApp } from "./harness.ts";

type Money = { readonly amount: string; readonly currencyCode: string };
export type ShownAuthority = {
  readonly action: string;
  readonly rule: string;
  readonly per: string;
  readonly windowDays: number | null;
  readonly limit: Money;
  readonly used: Money | null;
  readonly remaining: Money | null;
  readonly resetsAt: string | null;
  readonly otherwise: string;
  readonly escalatesTo: string | null;
  readonly when: { readonly reasons: readonly string[] | null } | null;
};
export type ShownAction = {
  readonly action: "REFUND" | "CANCELLATION" | "MODIFICATION" | "REPLY";
  readonly outcome: "ALLOW" | "ESCALATE" | "REFUSE";
  readonly reasons: readonly { readonly rule: string; readonly sentence: string }[];
  readonly remaining: Money | null;
  readonly escalatesTo: string | null;
  readonly order: { readonly id: string } | null;
  readonly authority: readonly ShownAuthority[];
};

const AUTHORITY = `action rule per windowDays limit { amount currencyCode } used { amount currencyCode } remaining { amount currencyCode }
  resetsAt otherwise escalatesTo when { reasons }`;
export const ACTIONS = `action outcome reasons { rule sentence } remaining { amount currencyCode } escalatesTo order { id } authority { ${AUTHORITY} }`;

const VIEWER = operation<{ viewer: { authority: ShownAuthority[] } }, object>(
  `query Mine { viewer { authority { ${AUTHORITY} } } }`,
);
/** What the client may decide alone. */
export const authorityOf = async (client: Firstline): Promise<ShownAuthority[]> =>
  (await client.request(VIEWER, {})).viewer.authority;

const TICKET = operation<{ ticket: { availableActions: ShownAction[] } }, { id: string; refundReason: string | null }>(
  `query Actions($id: ID!, $refundReason: RefundReason) { ticket(id: $id) { availableActions(refundReason: $refundReason) { ${ACTIONS} } } }`,
);
/** What the client can do about a ticket, by action. */
export const actionsOf = async (client: Firstline, id: string, refundReason: string | null = null) => {
  const { ticket } = await client.request(TICKET, { id, refundReason });
  const of = (action: ShownAction["action"]): ShownAction => {
    const found = ticket.availableActions.find((one) => one.action === action);
    if (!found) throw new Error(`every action is listed, not only ${JSON.stringify(ticket.availableActions)}`);
    return found;
  };
  return { refund: of("REFUND"), cancellation: of("CANCELLATION"), modification: of("MODIFICATION"), reply: of("REPLY") };
};

export type Rule = PolicyDocument["rules"][number];
export const withRules = (...rules: Rule[]): PolicyDocument => ({ ...SHIPPED_POLICY, rules });
type LimitDemand = Extract<Rule["demand"], { kind: "LIMIT" }>;
/** Over it a manager decides, unless another end is named. */
export const limitRule = (id: string, demand: Omit<LimitDemand, "kind">, more: Partial<Rule> = {}): Rule => ({
  id,
  actions: ["REFUND"],
  demand: { kind: "LIMIT", ...demand },
  otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
  ...more,
});

/** Puts a document in force, as if it had been drafted, reviewed and activated. */
export const inForce = ({ app, workspace }: TestApp, document: PolicyDocument) =>
  transaction(app.database, workspace.id, (tx) => activatePolicy(tx, document));

/** Everything that was requested so far was requested so much earlier: what windows see when time passes. */
export const daysPass = async ({ app, workspace }: TestApp, days: number): Promise<void> => {
  await app.database
    .client`update refunds set requested_at = requested_at - ${days} * interval '1 day' where workspace_id = ${workspace.id}`;
};

/** The marketplace lets nobody in: what is granted waits for ever, so that nothing but the test changes what counts. */
export const nothingLeaves = async ({ app, workspace }: TestApp): Promise<void> => {
  await app.database.client`update channel_accounts set settings = settings || '{"refreshToken": "nobody"}'
    where workspace_id = ${workspace.id} and channel = 'AMAZON'`;
};

/** Who decides what goes over a limit here, whatever was set before. */
export const overLimitGoesTo = async ({ app, workspace }: TestApp, role: "MANAGER" | "COMPLIANCE"): Promise<void> => {
  await app.database.client`insert into escalation_routes (workspace_id, kind, target_role, version, changed_by, changed_at)
    values (${workspace.id}, 'OVER_LIMIT', ${role}, 1, 'system', now()) on conflict (workspace_id, kind) do update
    set target_role = excluded.target_role, version = escalation_routes.version + 1`;
};
