/** What escalations and resolutions cost: a planted day with known figures, and the parameters it is computed with. */
import { beforeEach, describe, expect, test } from "vitest";
import { auditOf, expectMember, fewestStatements, givenOrder, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

let now = new Date("2026-09-07T09:00:00.000Z");
const shared = sharedApp({ clock: { now: () => now } });
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

const at = (time: string): string => `2026-09-07T${time}:00.000Z`;
const WINDOW = { from: "2026-09-07T00:00:00Z", to: "2026-09-08T00:00:00Z" };
const client = () => app.app.database.client;

const ticketAt = async (time: string, reason: string): Promise<string> => {
  const { ticketId } = await givenOrder(app);
  await app.as.agent.ticket.setTags({ ticketId, tags: [reason] });
  await client()`update tickets set created_at = ${at(time)} where id = ${ticketId}`;
  return ticketId;
};
const noteAt = async (time: string, ticketId: string, as: "agent" | "colleague" = "agent"): Promise<void> => {
  const { note: written } = expectMember(
    await app.as[as].ticket.addNote({ ticketId, text: "Asked the carrier." }),
    "AddNoteSuccess",
  );
  await client()`update ticket_notes set created_at = ${at(time)} where id = ${written.id}`;
};
const escalateAt = async (time: string, ticketId: string, kind: "COMPLEX" | "LEGAL"): Promise<string> => {
  const asked = await app.as.agent.escalation.escalateTicket({ ticketId, kind, note: note() });
  const { id } = expectMember(asked, "EscalateTicketSuccess").escalation;
  await client()`update escalations set requested_at = ${at(time)} where id = ${id}`;
  return id;
};
const decideAt = async (time: string, escalationId: string): Promise<void> => {
  const input = { escalationId, verdict: "APPROVE" as const, note: note() };
  expectMember(await app.as.manager.escalation.decideEscalation(input), "DecideEscalationSuccess");
  await client()`update escalations set decided_at = ${at(time)} where id = ${escalationId}`;
};
const resolveAt = async (time: string, ticketId: string): Promise<void> => {
  now = new Date(at(time));
  expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: note() }), "ResolveTicketSuccess");
};

const rate = (role: "AGENT" | "MANAGER" | "COMPLIANCE" | "ANALYST", amount: string, currencyCode = "USD") => ({
  role,
  amount: { amount, currencyCode },
});
const RATES = [rate("AGENT", "30.00"), rate("MANAGER", "60.00"), rate("COMPLIANCE", "90.00")];
type Parameters = {
  hourlyRates?: ReturnType<typeof rate>[];
  longestActMinutes?: number;
  expectedVersion?: number;
  text?: string;
};
const setParameters = ({ hourlyRates = RATES, longestActMinutes = 10, expectedVersion = 0, text = note() }: Parameters = {}) =>
  app.as.manager.cost.setCostParameters({ hourlyRates, longestActMinutes, expectedVersion, note: text });
const escalationCost = (input: object = {}) => app.as.analyst.cost.escalationCost({ input: { window: WINDOW, ...input } });
const resolutionCost = (by: "NONE" | "CHANNEL" | "REASON") =>
  app.as.analyst.cost.resolutionCost({ input: { window: WINDOW, by } });

/**
 * Three tickets. The agent works from 10:00 to 10:10 without a break: 10 minutes for the first act, then 4, 1 and 5; one act is on a ticket
 * merged into the first. The manager's decision counts 10 minutes. The third ticket is escalated and neither decided nor resolved.
 */
const plant = async () => {
  const plain = await ticketAt("09:00", "Tracking update");
  const merged = await ticketAt("09:01", "Tracking update");
  const hard = await ticketAt("09:02", "Damaged in transit");
  const open = await ticketAt("09:03", "Damaged in transit");
  await noteAt("10:00", plain);
  await noteAt("10:04", merged);
  await noteAt("10:05", hard);
  const escalation = await escalateAt("10:10", hard, "COMPLEX");
  await decideAt("11:10", escalation);
  await escalateAt("12:00", open, "LEGAL");
  const merge = { primaryTicketId: plain, ticketIds: [merged], note: note() };
  expectMember(await app.as.agent.merge.mergeTickets(merge), "MergeTicketsSuccess");
  await resolveAt("13:00", plain);
  await resolveAt("13:00", hard);
};

test("the planted day: rate, people, work, waiting, and what an escalated ticket costs by one that was not", async () => {
  await plant();
  await setParameters();
  const { rows, metrics, costParameters, truncated } = await escalationCost();
  expect(rows).toEqual([
    {
      group: "NOT_ESCALATED",
      tickets: { numerator: 1, denominator: 3, rate: "0.3333" },
      handled: { numerator: 1, denominator: 1, rate: "1.0000" },
      handleSeconds: 840,
      people: "1.00",
      costPerResolution: { amount: "7.00", currencyCode: "USD" },
      handleFactor: null,
      costFactor: null,
      waiting: null,
    },
    {
      group: "ESCALATED",
      tickets: { numerator: 2, denominator: 3, rate: "0.6667" },
      handled: { numerator: 1, denominator: 1, rate: "1.0000" },
      handleSeconds: 960,
      people: "2.00",
      costPerResolution: { amount: "13.00", currencyCode: "USD" },
      handleFactor: "1.14",
      costFactor: "1.86",
      waiting: { opened: 2, open: 1, decided: 1, expired: 0, withdrawn: 0, medianSeconds: 3600, ninetiethSeconds: 3600 },
    },
    expect.objectContaining({ group: "COMPLEX", handleSeconds: 960, handleFactor: "1.14" }),
    expect.objectContaining({ group: "LEGAL", handleSeconds: null, costFactor: null }),
  ]);
  expect(metrics.map(({ name, version }) => `${name} ${version}`)).toEqual([
    "tickets 1",
    "handled 2",
    "handleSeconds 2",
    "people 2",
    "costPerResolution 2",
    "handleFactor 2",
    "costFactor 2",
    "waiting 1",
  ]);
  expect([costParameters.version, truncated]).toEqual([1, false]);
});

test("cost per resolution of the planted day: in all, by channel, by reason", async () => {
  await plant();
  await setParameters();
  const figures = async (by: "NONE" | "CHANNEL" | "REASON") =>
    (await resolutionCost(by)).rows.map(({ key, handled, handleSeconds, cost, costPerResolution }) => [
      key,
      `${handled.numerator}/${handled.denominator}`,
      handleSeconds,
      cost?.amount,
      costPerResolution?.amount,
    ]);
  expect(await figures("NONE")).toEqual([[null, "2/2", 900, "20.00", "10.00"]]);
  expect(await figures("CHANNEL")).toEqual([["AMAZON", "2/2", 900, "20.00", "10.00"]]);
  expect(await figures("REASON")).toEqual([
    ["Damaged in transit", "1/1", 960, "13.00", "13.00"],
    ["Tracking update", "1/1", 840, "7.00", "7.00"],
  ]);
});

test("asking for a cancellation is work, and so is handing in and deciding a claim's defence", async () => {
  const order = await givenOrder(app, { status: "UNSHIPPED" });
  const { ticketId } = order;
  await app.as.agent.ticket.setTags({ ticketId, tags: ["Tracking update"] });
  await client()`update tickets set created_at = ${at("09:00")} where id = ${ticketId}`;
  const wanted = { ticketId, orderId: order.id, reason: "CUSTOMER_REQUEST" as const, note: note() };
  const { cancellation } = expectMember(await app.as.agent.cancellation.cancelOrder(wanted), "CancelOrderSuccess");
  await client()`update cancellations set requested_at = ${at("10:00")} where id = ${cancellation.id}`;
  const told = { orderId: order.id, kind: "A_TO_Z" as const, externalId: "A-1", filedAt: at("08:00") };
  const { claim } = expectMember(await app.as.agent.claim.recordClaim(told), "RecordClaimSuccess");
  const handedIn = { claimId: claim.id, statement: "The parcel was handed over to the buyer in person.", note: note() };
  const { claimDefence } = expectMember(await app.as.agent.claim.submitClaimDefence(handedIn), "SubmitClaimDefenceSuccess");
  const yes = { claimDefenceId: claimDefence.id, verdict: "APPROVE" as const, note: note() };
  expectMember(await app.as.compliance.claim.decideClaimDefence(yes), "DecideClaimDefenceSuccess");
  await client()`update escalations set requested_at = ${at("10:04")}, decided_at = ${at("11:00")} where claim_defence_id = ${claimDefence.id}`;
  await resolveAt("13:00", ticketId);
  // 10 minutes for the first act, 4 to the next, and 10 of compliance.
  const [, escalated] = (await escalationCost()).rows;
  expect(escalated).toMatchObject({ group: "ESCALATED", handleSeconds: 24 * 60, people: "2.00" });
});

test("a shorter longest act counts less work; other channels count nothing; what is outside the window is not there", async () => {
  await plant();
  await setParameters({ longestActMinutes: 3 });
  const seconds = async (input: object = {}) => (await escalationCost(input)).rows.map((row) => row.handleSeconds);
  expect(await seconds()).toEqual([360, 420, 420, null]);
  expect(await seconds({ channels: ["EBAY"] })).toEqual([null, null]);
  const before = { from: "2026-09-06T00:00:00Z", to: "2026-09-07T00:00:00Z" };
  expect(await seconds({ window: before })).toEqual([null, null]);
});

test("until rates are set work is counted and money is not: nobody's salary is guessed", async () => {
  await plant();
  const { rows, costParameters } = await escalationCost();
  expect(rows.map(({ handleSeconds, costPerResolution }) => [handleSeconds, costPerResolution])).toEqual([
    [840, null],
    [960, null],
    [960, null],
    [null, null],
  ]);
  expect(costParameters).toMatchObject({ version: 0, hourlyRates: [], longestActMinutes: 10, changedBy: null });
  expect((await resolutionCost("NONE")).rows[0]).toMatchObject({ cost: null, costPerResolution: null });
});

test("a resolved ticket that nobody recorded work on has no handle time, and the share says so", async () => {
  await resolveAt("13:00", await ticketAt("09:00", "Tracking update"));
  const [usual] = (await escalationCost()).rows;
  expect(usual).toMatchObject({ handled: { numerator: 0, denominator: 1 }, handleSeconds: null, people: null });
});

test("what an hour costs is changed by one hand at a time, with a reason, and audited", async () => {
  const set = expectMember(await setParameters(), "SetCostParametersSuccess").costParameters;
  expect(set).toMatchObject({ version: 1, changedBy: { name: "manager" } });
  expect(set.hourlyRates.map(({ role, amount }) => `${role} ${amount.amount} ${amount.currencyCode}`)).toEqual([
    "AGENT 30.00 USD",
    "MANAGER 60.00 USD",
    "COMPLIANCE 90.00 USD",
  ]);
  expectMember(await setParameters(), "VersionConflict");
  expectMember(await setParameters({ expectedVersion: 1, text: "raise" }), "NoteTooShort");
  expectMember(
    await setParameters({
      expectedVersion: 1,
      hourlyRates: RATES.map((one) => ({ ...one, amount: { amount: "25", currencyCode: "JPY" } })),
    }),
    "SetCostParametersSuccess",
  );
  expect((await auditOf(app, "cost-parameters")).map(({ action, problem }) => [action, problem])).toEqual([
    ["cost.set-parameters", null],
    ["cost.set-parameters", "NOTE_TOO_SHORT"],
    ["cost.set-parameters", null],
  ]);
});

describe("parameters nobody could compute with are refused, every fault at once", () => {
  test.each<[string, Parameters, string[]]>([
    ["a role is missing", { hourlyRates: RATES.slice(0, 2) }, ["input.hourlyRates"]],
    ["a role stands twice", { hourlyRates: [...RATES.slice(0, 2), rate("AGENT", "1.00")] }, ["input.hourlyRates"]],
    [
      "a role does not work on tickets",
      { hourlyRates: [...RATES, rate("ANALYST", "1.00")] },
      ["input.hourlyRates.3", "input.hourlyRates"],
    ],
    ["two currencies", { hourlyRates: [...RATES.slice(0, 2), rate("COMPLIANCE", "90.00", "EUR")] }, ["input.hourlyRates"]],
    [
      "nothing, and no minute",
      { hourlyRates: [rate("AGENT", "0.00"), ...RATES.slice(1)], longestActMinutes: 0 },
      ["input.hourlyRates.0", "input.longestActMinutes"],
    ],
    ["too many decimals", { hourlyRates: [rate("AGENT", "1.005"), ...RATES.slice(1)] }, ["input.hourlyRates.0"]],
    ["two hours and more", { longestActMinutes: 121 }, ["input.longestActMinutes"]],
  ])("%s", async (_, parameters, paths) => {
    const { issues } = expectMember(await setParameters(parameters), "InvalidInput");
    expect(issues.map(({ path }) => path.join("."))).toEqual(paths);
  });
});

test("a window that is none is refused, and asking costs as many statements for a day as for a year", async () => {
  await expect(escalationCost({ window: { lastDays: 401 } })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  await plant();
  const statements = (window: object) => fewestStatements(app, () => escalationCost({ window }));
  expect(await statements(WINDOW)).toBe(await statements({ from: "2026-01-01T00:00:00Z", to: "2026-12-31T00:00:00Z" }));
});
