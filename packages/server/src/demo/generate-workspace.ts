import { createHmac } from "node:crypto";
import type { BuyerRule } from "../features/customer-history/buyer-rule.policy.ts";
import type { PolicyDocument } from "../features/policy/index.ts";
import { cancellationLimit, RISK_RULES, rulesOfLimits, SHIPPED_POLICY } from "../features/policy/index.ts";
import { hashSecret } from "../features/workspace/access-token.ts";
import type { Permission, Role } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { formatAmount, money } from "../kernel/money.ts";
import { DEMO_ACCOUNTS, DEMO_KEYS, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY } from "./demo-time.ts";
import type { At } from "./demo-time.ts";

export type DemoRole = keyof typeof DEMO_KEYS;

/** The account at the double, and what we tell the double about it. Simulated: no such seller exists. */
export const DEMO_SELLER = {
  sellerId: "A2N0RTHW1NDH0ME",
  clientId: "amzn1.application-oa2-client.northwind-demo",
  clientSecret: "simulated-client-secret",
  refreshToken: "Atzr|simulated-refresh-token",
  marketplaceIds: ["ATVPDKIKX0DER"],
} as const;

/** Derived, so that a demo token stays the same from start to start, and a changed server secret changes them all. */
export const demoSecret = (serverSecret: string, role: DemoRole): string =>
  createHmac("sha256", serverSecret).update(`demo:${role}`).digest("base64url");

const MEMBERS: readonly { readonly id: Id<"member">; readonly name: string; readonly roles: Role[] }[] = [
  { id: DEMO_MEMBERS.ana, name: "Ana Oliveira", roles: ["AGENT"] },
  { id: DEMO_MEMBERS.ben, name: "Ben Carter", roles: ["AGENT"] },
  { id: DEMO_MEMBERS.mara, name: "Mara Lindqvist", roles: ["MANAGER"] },
  { id: DEMO_MEMBERS.colin, name: "Colin Reyes", roles: ["COMPLIANCE"] },
  { id: DEMO_MEMBERS.ada, name: "Ada Novak", roles: ["ANALYST"] },
  { id: DEMO_MEMBERS.nils, name: "Nils Aydin", roles: ["ADMIN"] },
];

const INTEGRATOR_SCOPES: readonly Permission[] = [
  "workspace.read",
  "order.read",
  "order.write",
  "ticket.read",
  "customer.read",
  "message.ingest",
  "event.read",
  "refund.read",
  "deflection.record",
];

const KEYS: readonly { readonly role: DemoRole; readonly memberId: Id<"member"> | null; readonly name: string }[] = [
  { role: "agent", memberId: DEMO_MEMBERS.ana, name: "Ana's demo key" },
  { role: "manager", memberId: DEMO_MEMBERS.mara, name: "Mara's demo key" },
  { role: "compliance", memberId: DEMO_MEMBERS.colin, name: "Colin's demo key" },
  { role: "analyst", memberId: DEMO_MEMBERS.ada, name: "Ada's demo key" },
  { role: "integrator", memberId: null, name: "Northwind ERP" },
  { role: "admin", memberId: DEMO_MEMBERS.nils, name: "Nils's demo key" },
];

export type DemoKeyHash = { readonly role: DemoRole; readonly id: Id<"apiKey">; readonly secretHash: string };

export const demoKeyHashes = (serverSecret: string): DemoKeyHash[] =>
  KEYS.map(({ role }) => ({ role, id: DEMO_KEYS[role], secretHash: hashSecret(serverSecret, demoSecret(serverSecret, role)) }));

/** What mail needs: whose judgement of a sender counts, which addresses are our own, and which one may write to buyers. */
export const DEMO_SENDER = "support@northwind.example";
const MAIL_SETTINGS = { authservIds: ["mx.northwind.example"], ownAddresses: [DEMO_SENDER], approvedSender: DEMO_SENDER };

const ACCOUNTS: readonly Pick<DemoRows["channelAccounts"][number], "channel" | "name" | "externalId" | "settings">[] = [
  {
    channel: "AMAZON",
    name: "Northwind on Amazon.com",
    externalId: DEMO_SELLER.sellerId,
    settings: {
      region: "na",
      clientId: DEMO_SELLER.clientId,
      clientSecret: DEMO_SELLER.clientSecret,
      refreshToken: DEMO_SELLER.refreshToken,
      marketplaceIds: [...DEMO_SELLER.marketplaceIds],
      ...MAIL_SETTINGS,
    },
  },
  { channel: "EBAY", name: "northwind_outdoor on eBay", externalId: "northwind_outdoor", settings: {} },
  { channel: "WALMART", name: "Northwind on Walmart.com", externalId: "10001234567", settings: MAIL_SETTINGS },
  { channel: "SHOPIFY", name: "Northwind shop", externalId: "northwind-home.example", settings: MAIL_SETTINGS },
  { channel: "EMAIL", name: "Support mailbox", externalId: "support@northwind.example", settings: MAIL_SETTINGS },
];

/** What decided in the demo. */
export const DEMO_POLICY: PolicyDocument = {
  ...SHIPPED_POLICY,
  rules: [
    ...rulesOfLimits({
      perRefund: { USD: "100.00", EUR: "90.00", GBP: "80.00" },
      perOrder: { USD: "100.00", EUR: "90.00", GBP: "80.00" },
      perCustomer: { amounts: { USD: "250.00", EUR: "220.00", GBP: "190.00" }, windowDays: 30 },
      perActor: { amounts: { USD: "1500.00", EUR: "1300.00", GBP: "1100.00" }, windowDays: 1 },
    }),
    cancellationLimit({ USD: "100.00", EUR: "90.00", GBP: "80.00" }),
    ...RISK_RULES,
  ],
};

/** What a highly valuable customer is to Northwind: its best spend some hundreds a year. */
export const DEMO_BUYER_RULE: BuyerRule = {
  elevatedFrom: 30,
  highFrom: 60,
  highValueFrom: [money(45_000n, "EUR"), money(40_000n, "GBP"), money(50_000n, "USD")],
  version: 1,
};

type Generated = Pick<DemoRows, "workspaces" | "members" | "apiKeys" | "channelAccounts" | "buyerRules">;

/** The workspace with its team, keys, accounts and rules. */
export const generateWorkspace = (serverSecret: string, at: At): Generated => {
  const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(400 * DAY) };
  const hashes = new Map(demoKeyHashes(serverSecret).map((key) => [key.role, key.secretHash]));
  return {
    workspaces: [{ ...own, name: "Northwind Home & Outdoor", demo: true }],
    members: MEMBERS.map((member) => ({ ...own, ...member })),
    apiKeys: KEYS.map(({ role, ...key }) => ({
      ...own,
      ...key,
      id: DEMO_KEYS[role],
      scopes: role === "integrator" ? [...INTEGRATOR_SCOPES] : [],
      secretHash: hashes.get(role) ?? "",
    })),
    channelAccounts: ACCOUNTS.map((account) => ({ ...own, ...account, id: DEMO_ACCOUNTS[account.channel], mode: "SIMULATED" })),
    buyerRules: [
      {
        ...own,
        ...DEMO_BUYER_RULE,
        highValueFrom: Object.fromEntries(DEMO_BUYER_RULE.highValueFrom.map((from) => [from.currencyCode, formatAmount(from)])),
        changedBy: DEMO_MEMBERS.mara,
        changedAt: at(60 * DAY),
        createdAt: at(60 * DAY),
      },
    ],
  };
};
