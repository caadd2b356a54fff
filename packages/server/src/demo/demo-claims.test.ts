/** What a newcomer sees of claims right after the first start, and can do with it. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { operation } from "@firstline/sdk";
import type { Firstline } from "@firstline/sdk";
import { verifyClaimDossier } from "@firstline/sdk/claim-dossier";
import { beforeAll, expect, test } from "vitest";
import { eventually, expectMember, note } from "../../test/given.ts";
import { SERVER_SECRET } from "../../test/harness.ts";
import { plainClient, sharedApp } from "../../test/shared-app.ts";
import { receiveMail } from "../features/message/read-incoming.ts";
import { generateDemo } from "./generate-demo.ts";
import { seedDemo } from "./seed-demo.ts";

const app = sharedApp({ env: { MARKETPLACE_POLL_MS: "10000" } });
let agent: Firstline;
let compliance: Firstline;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { database } = app().app;
  const { tokens } = await seedDemo(database, { serverSecret: SERVER_SECRET, amazonEndpoint: undefined, now: new Date() });
  agent = plainClient(app(), tokens.agent);
  compliance = plainClient(app(), tokens.compliance);
  env = { FIRSTLINE_URL: `${app().app.url}/graphql`, AGENT_TOKEN: tokens.agent, COMPLIANCE_TOKEN: tokens.compliance };
}, 300_000);

const claimThat = async (state: "FILED" | "WON", source: "MAIL" | "PERSON") =>
  (await agent.claim.claims({ filter: { state: [state] } })).nodes.find((claim) => claim.source === source)?.id ?? "";
const stateOfAnswer = async (id: string) =>
  (await agent.claim.claim({ id }))?.clocks.find(({ kind }) => kind === "ANSWER")?.state;

test("two claims wait for an answer: of one the time runs, of the other it is nearly over and the warning is out", async () => {
  const [told, defended] = [await claimThat("FILED", "MAIL"), await claimThat("FILED", "PERSON")];
  expect([await stateOfAnswer(told), await stateOfAnswer(defended)]).toEqual(["RUNNING", "DUE_SOON"]);
  const warned = await eventually(
    async () => {
      const { nodes } = await agent.event.events({ types: ["CLAIM_UPDATED"], first: 100 });
      return nodes.map(({ subjectId }) => subjectId);
    },
    (subjects) => subjects.includes(defended) && subjects.some((id) => id.startsWith("tkt_")),
  );
  expect(warned).not.toContain(told);
});

test("a defence waits for compliance, who approves it; nobody but compliance may", async () => {
  const claim = await compliance.claim.claim({ id: await claimThat("FILED", "PERSON") });
  const [defence] = claim?.defences ?? [];
  expect(defence).toMatchObject({ status: "AWAITING_APPROVAL", author: { name: "Ana Oliveira" } });
  const { nodes } = await compliance.escalation.escalations({ filter: { subjectKind: ["CLAIM_DEFENCE"], status: ["OPEN"] } });
  expect(nodes).toMatchObject([{ targetRole: "COMPLIANCE", subject: { id: defence?.id } }]);
  const ticket = await agent.ticket.ticket({ id: nodes[0]?.ticket?.id ?? "" });
  expect(ticket).toMatchObject({ claimRisk: { level: "FILED", preventable: false }, claimWindow: { state: "STOPPED" } });
  const yes = { claimDefenceId: defence?.id ?? "", verdict: "APPROVE" as const, note: note() };
  await expect(agent.claim.decideClaimDefence(yes)).rejects.toThrow(/may not use/);
  expectMember(await compliance.claim.decideClaimDefence(yes), "DecideClaimDefenceSuccess");
});

test("one claim was defended and won, with its history; its dossier is exported and found intact offline", async () => {
  const claim = await compliance.claim.claim({ id: await claimThat("WON", "PERSON") });
  expect(claim?.stateHistory.map(({ to }) => to)).toEqual(["FILED", "DEFENDED", "WON"]);
  expect(claim?.defences).toMatchObject([
    { status: "FILED", decidedBy: { name: "Colin Reyes" }, author: { name: "Ben Carter" } },
  ]);
  const exported = await compliance.claim.exportClaimDossier({ claimId: claim?.id ?? "", note: note() });
  const { document, claimDossier } = expectMember(exported, "ExportClaimDossierSuccess");
  const found = await verifyClaimDossier(document, { seal: claimDossier.seal });
  expect(found).toMatchObject({ isIntact: true, faults: [], claimId: claim?.id });
  const { parts } = JSON.parse(document) as { parts: Record<string, { action?: string; note?: string | null }[]> };
  // The refund that the buyer got before, and claimed all the same.
  expect(parts["audit"]?.map(({ action }) => action)).toEqual([
    "refund.order",
    "claim.record",
    "claim.submitDefence",
    "claim.decideDefence",
    "claim.recordDefenceFiled",
    "claim.record",
    "claim.exportDossier",
  ]);
  expect([parts["defences"]?.length, parts["approvals"]?.length, parts["decisions"]?.length]).toEqual([1, 1, 3]);
});

test("the lines of docs/claims.md run as they stand there: from the filing to a dossier that is intact", async () => {
  const guide = await readFile(new URL("../../../../docs/claims.md", import.meta.url), "utf8");
  const [, lines] = /```ts\n(.*?)```/s.exec(guide) ?? [];
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const node = ["--disable-warning=ExperimentalWarning", "--input-type=module-typescript", "-e", lines ?? ""];
  const told = await claimThat("FILED", "MAIL");
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd, env });
  expect(stdout).toContain("true [");
  expect(await compliance.claim.claim({ id: told })).toMatchObject({ state: "WON", defences: [{ status: "FILED" }] });
}, 300_000);

const RISKS = operation<{
  tickets: {
    nodes: { claimRisk: { level: string; preventable: boolean } | null; claimWindow: { state: string } | null }[];
  };
}>(
  `query Risks { tickets(filter: { status: [OPEN] }, first: 100) { nodes { claimRisk { level preventable } claimWindow { state } } } }`,
);

test("open tickets say how likely a claim is and how long there is to prevent one", async () => {
  const { nodes } = (await agent.request(RISKS, {})).tickets;
  const levels = new Set(nodes.map(({ claimRisk }) => claimRisk?.level));
  for (const level of ["HIGH", "ELEVATED", "LOW", "NONE"]) expect(levels).toContain(level);
  const windows = new Set(nodes.map(({ claimWindow }) => claimWindow?.state));
  for (const state of ["RUNNING", "DUE_SOON", "OVERDUE"]) expect(windows).toContain(state);
});

test("one mail of Amazon waits for a person, who finds nothing in it: the ticket it flagged is free again", async () => {
  const { nodes } = await agent.claim.claimNotices({ filter: { waiting: true } });
  expect(nodes).toMatchObject([{ verdict: "UNCLEAR", kind: "A_TO_Z", claim: null, orders: [{}] }]);
  const flagged = async () =>
    (await agent.ticket.tickets({ filter: { queue: ["COMPLEX"], status: ["OPEN"] }, first: 100 })).nodes.filter(
      ({ order }) => order?.id === nodes[0]?.orders[0]?.id,
    );
  expect((await flagged()).length).toBeGreaterThan(0);
  const dismissed = { quarantinedMessageId: nodes[0]?.quarantinedMessage.id ?? "", note: note() };
  expectMember(await agent.claim.dismissClaimNotice(dismissed), "DismissClaimNoticeSuccess");
  expect(await flagged()).toEqual([]);
});

test("the product reads the demo's mails as the demo says, and its claims have the clocks that the rules give them", async () => {
  const demo = generateDemo(SERVER_SECRET, new Date());
  const account = demo.channelAccounts.find(({ id }) => id === demo.rawMails[0]?.channelAccountId);
  const verdicts = demo.rawMails.map(async ({ content }) => {
    const received = await receiveMail(content, { settings: account?.settings ?? {} } as never);
    return received.kind === "quarantine" && received.notice?.notice.verdict;
  });
  expect(await Promise.all(verdicts)).toEqual(["CLAIM", "UNCLEAR"]);
  expect(demo.claimNotices.map(({ verdict }) => verdict)).toEqual(["RECORDED", "UNCLEAR"]);
  for (const { filedAt, answerDueAt } of demo.claims.filter(({ kind }) => kind === "A_TO_Z"))
    expect(Number(answerDueAt) - filedAt.getTime()).toBe(48 * 3_600_000);
});
