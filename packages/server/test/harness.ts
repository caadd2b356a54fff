/** A whole Firstline on port 0: real PostgreSQL, real HTTP and WebSocket, a real (double of a) marketplace in between. */
import { randomUUID } from "node:crypto";
import { Firstline } from "@firstline/sdk";
import { controlOf, easypostControlOf, mailControlOf, startAmazonDouble, startEasypostDouble } from "@firstline/simulator";
import type { EasypostControl } from "@firstline/simulator";
import postgres from "postgres";
import { inject } from "vitest";
import { openApp } from "../src/compose.ts";
import type { App } from "../src/compose.ts";
import { readConfig } from "../src/config.ts";
import type { Config } from "../src/config.ts";
import { apiKeys, channelAccounts, members, workspaces } from "../src/features/workspace/workspace.table.ts";
import { currentRequestId } from "../src/graphql/request-id.ts";
import { hashSecret } from "../src/features/workspace/access-token.ts";
import { formatToken } from "../src/features/workspace/shown-api-key.ts";
import { activatePolicy, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { tags } from "../src/features/tag/tag.table.ts";
import { macros, macroTranslations, macroVersions } from "../src/features/macro/macro.table.ts";
import type { Permission, Role } from "../src/kernel/actor.ts";
import type { Clock } from "../src/kernel/clock.ts";
import { systemClock } from "../src/kernel/clock.ts";
import { newId, newSecret } from "../src/kernel/id.ts";
import type { Id } from "../src/kernel/id.ts";
import { transaction } from "../src/platform/database.ts";
import type { Database } from "../src/platform/database.ts";
import { createLog } from "../src/platform/log.ts";
import type { ChannelName } from "../src/connectors/channel.ts";
import { shippedMacros } from "../src/features/macro/index.ts";

export const SERVER_SECRET = "a secret of at least thirty-two characters, for tests";

/** The address that every test account's channel lets through to buyers. */
export const APPROVED_SENDER = "support@shop.example";

/**
 * In the order time-out < settle < lease. These bound what a test provokes, never how fast the machine has to be: whatever ends before them
 * was lost on purpose. A test that wants one of them over lets time pass in the database (money-path.ts).
 */
export const QUICK: Record<string, string> = {
  PORT: "0",
  LOG_LEVEL: "silent",
  MARKETPLACE_TIMEOUT_MS: "10000",
  MARKETPLACE_SETTLE_MS: "10100",
  WORKER_LEASE_MS: "12000",
  MARKETPLACE_POLL_MS: "150",
  MARKETPLACE_ABSENT_GAP_MS: "400",
  MARKETPLACE_STUCK_MS: "60000",
  MARKETPLACE_LEDGER_WINDOW_MS: "60000",
};

export const configOf = (env: Record<string, string>): Config => {
  const read = readConfig({ ...QUICK, ...env });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
};

/** An own, migrated database; dropped with everything in it at the end. */
export const createTestDatabase = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const admin = postgres(inject("databaseUrl"), { max: 1, onnotice: () => {} });
  for (let tried = 1; ; tried += 1) {
    try {
      await admin.unsafe(`create database ${name} template ${inject("templateName")} strategy file_copy`);
      break;
    } catch (error) {
      if (tried === 50) throw error; // two copies of one template at a time are an error in PostgreSQL
      await new Promise((done) => setTimeout(done, 40));
    }
  }
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
};

export type Team = Readonly<
  Record<"agent" | "colleague" | "manager" | "compliance" | "analyst" | "admin" | "integrator", string>
>;
export type TestWorkspace = {
  readonly id: Id<"workspace">;
  readonly tokens: Team;
  readonly accounts: Readonly<Record<"amazon" | "ebay" | "email", Id<"channelAccount">>>;
  readonly sellerId: string;
};

const ROLES: Record<Exclude<keyof Team, "integrator">, Role> = {
  agent: "AGENT",
  colleague: "AGENT",
  manager: "MANAGER",
  compliance: "COMPLIANCE",
  analyst: "ANALYST",
  admin: "ADMIN",
};
const INTEGRATOR: Permission[] = [
  "workspace.read",
  "order.read",
  "order.write",
  "ticket.read",
  "customer.read",
  "message.ingest",
  "event.read",
];

/** What every workspace has before its first message: people, keys, accounts, tags, a policy. */
export const createWorkspace = async (database: Database, policy: PolicyDocument = SHIPPED_POLICY): Promise<TestWorkspace> => {
  const id = newId("workspace");
  const sellerId = `A${id.slice(-12).toUpperCase()}`;
  const accounts = { amazon: newId("channelAccount"), ebay: newId("channelAccount"), email: newId("channelAccount") };
  const tokens = await transaction(database, id, async (tx) => {
    await tx.q.insert(workspaces).values({ workspaceId: id, name: "Test workspace" });
    const simulated = { workspaceId: id, mode: "SIMULATED" as const };
    const mail = {
      authservIds: ["mx.test.example"],
      ownAddresses: [APPROVED_SENDER],
      approvedSender: APPROVED_SENDER,
    };
    await tx.q.insert(channelAccounts).values([
      {
        ...simulated,
        id: accounts.amazon,
        channel: "AMAZON",
        name: "Amazon",
        externalId: sellerId,
        settings: { region: "na", ...amazonCredentials(sellerId), ...mail },
      },
      { ...simulated, id: accounts.ebay, channel: "EBAY", name: "eBay", externalId: `ebay-${sellerId}`, settings: {} },
      { ...simulated, id: accounts.email, channel: "EMAIL", name: "Mail", externalId: `mail-${sellerId}`, settings: mail },
    ]);
    await tx.q.insert(tags).values([
      { workspaceId: id, id: newId("tag"), name: "Damaged in transit", isReason: true, isAutomatic: false },
      { workspaceId: id, id: newId("tag"), name: "Tracking update", isReason: true, isAutomatic: false },
      { workspaceId: id, id: newId("tag"), name: "VIP", isReason: false, isAutomatic: false },
    ]);
    await insertMacro(tx.q, id, "fba-refund-by-amazon", "Refund by Amazon", ["AMAZON"], { en: "Amazon refunds this order." });
    for (const { key, name, channels, bodies } of NOTICES) await insertMacro(tx.q, id, key, name, channels, bodies);
    await activatePolicy(tx, policy);
    const entries: [string, string][] = [];
    for (const [name, role] of Object.entries(ROLES)) {
      const memberId = newId("member");
      await tx.q.insert(members).values({ workspaceId: id, id: memberId, name, roles: [role] });
      entries.push([name, await insertKey(tx.q, id, name, memberId, [])]);
    }
    entries.push(["integrator", await insertKey(tx.q, id, "integrator", null, INTEGRATOR)]);
    return Object.fromEntries(entries) as Team;
  });
  return { id, tokens, accounts, sellerId };
};

const NOTICES = shippedMacros().filter(({ key }) => key.startsWith("duplicate-thread-notice"));

const insertMacro = async (
  q: Database["q"],
  workspaceId: Id<"workspace">,
  key: string,
  name: string,
  channels: readonly ChannelName[],
  bodies: Readonly<Record<string, string>>,
): Promise<void> => {
  const macroId = newId("macro");
  await q.insert(macros).values({ workspaceId, id: macroId, key, name, reasons: [], channels: [...channels] });
  const versionId = newId("macroVersion");
  await q.insert(macroVersions).values({ workspaceId, id: versionId, macroId, version: 1 });
  const shipped = { workspaceId, versionId, vettedAt: new Date(), lockedAt: new Date(), lockedBy: "system" as const };
  await q.insert(macroTranslations).values(Object.entries(bodies).map(([locale, body]) => ({ ...shipped, locale, body })));
};

export const amazonCredentials = (sellerId: string) => ({
  clientId: `client-${sellerId}`,
  clientSecret: `secret-${sellerId}`,
  refreshToken: `Atzr|${sellerId}`,
  marketplaceIds: ["ATVPDKIKX0DER"],
});

export const insertKey = async (
  q: Database["q"],
  workspaceId: Id<"workspace">,
  name: string,
  memberId: Id<"member"> | null,
  scopes: Permission[],
  expiresAt: Date | null = null,
): Promise<string> => {
  const secret = newSecret();
  const id = newId("apiKey");
  await q
    .insert(apiKeys)
    .values({ workspaceId, id, memberId, name, scopes, secretHash: hashSecret(SERVER_SECRET, secret), expiresAt });
  return formatToken(workspaceId, id, secret);
};

export type Control = ReturnType<typeof controlOf>;
export type Clients = Readonly<Record<keyof Team, Firstline>>;
export type TestApp = {
  /** A server in a process of its own shows no event stream. */
  readonly app: Omit<App, "events"> & Partial<Pick<App, "events">>;
  readonly workspace: TestWorkspace;
  readonly as: Clients;
  readonly amazon: Control;
  readonly amazonUrl: string;
  /** A server in a process of its own asks no carrier. */
  readonly easypost?: EasypostControl;
  readonly databaseUrl: string;
  /** SQL statements of the API since `count.reset()`. */
  readonly count: { readonly statements: string[]; reset(): void };
  readonly clientOf: (token: string) => Firstline;
};

export const clientsOf = (app: Pick<App, "url">, tokens: Team): Clients =>
  Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, new Firstline({ endpoint: `${app.url}/graphql`, token })]),
  ) as Clients;

type Options = { readonly env?: Record<string, string>; readonly policy?: PolicyDocument; readonly clock?: Clock };

/** Starts everything, runs the test, stops everything, also when the test fails. */
export const withApp = async (
  test: (context: TestApp) => Promise<void>,
  { env = {}, policy, clock = systemClock }: Options = {},
): Promise<void> => {
  const database = await createTestDatabase();
  const double = await startAmazonDouble({ settings: { queueMs: 50, processMs: 50, ledgerLagMs: 0 } });
  const easypost = await startEasypostDouble();
  const statements: string[] = [];
  const doubles = { AMAZON_ENDPOINT: double.url, EASYPOST_ENDPOINT: easypost.url, SMTP_ENDPOINT: double.smtpUrl };
  const config = configOf({ ...doubles, ...env });
  const app = await openApp({
    config,
    databaseUrl: database.url,
    serverSecret: SERVER_SECRET,
    clock,
    log: createLog(process.env["TEST_LOG"] ?? "silent"),
    // Of requests only: a look of the background that falls into a count is nobody's cost.
    onStatement: (text) => void (currentRequestId() === "unknown" ? undefined : statements.push(text)),
  });
  try {
    const workspace = await createWorkspace(app.database, policy);
    const amazon = controlOf(double.url);
    await mailControlOf(double.url).approve([APPROVED_SENDER]);
    await amazon.putSellers([{ sellerId: workspace.sellerId, ...amazonCredentials(workspace.sellerId) }]);
    const clientOf = (token: string): Firstline => new Firstline({ endpoint: `${app.url}/graphql`, token, maxAttempts: 1 });
    const count = { statements, reset: () => void statements.splice(0) };
    await test({
      app,
      workspace,
      as: clientsOf(app, workspace.tokens),
      amazon,
      amazonUrl: double.url,
      easypost: easypostControlOf(easypost.url),
      databaseUrl: database.url,
      count,
      clientOf,
    });
  } finally {
    await app.close();
    await double.close();
    await easypost.close();
    await database.drop();
  }
};
