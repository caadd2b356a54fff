/** What waits for a second person: tickets beside refunds, who is asked, how long it waits, and that an approval does exactly what was asked. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { activatePolicy, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { transaction } from "../src/platform/database.ts";
import { auditOf, eventually, expectMember, feedsSent, givenOrder, note, partialRefund, refundIn, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { tally } from "./racing.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;
beforeEach(async () => {
  app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "100.00" } }));
  order = await givenOrder(app, { principal: "300.00", shipping: "20.00" });
});

type Person = "agent" | "colleague" | "manager" | "compliance";
type Kind = "OVER_LIMIT" | "CLAIM" | "COMPLEX" | "LEGAL";
const desk = (as: Person = "agent") => app.as[as].escalation;
const escalate = (kind: Kind, more: { as?: Person; targetRole?: "MANAGER" | "COMPLIANCE"; text?: string } = {}) =>
  desk(more.as).escalateTicket({
    ticketId: order.ticketId,
    kind,
    note: more.text ?? note(),
    ...(more.targetRole ? { targetRole: more.targetRole } : {}),
  });
const escalated = async (kind: Kind = "COMPLEX", more: Parameters<typeof escalate>[1] = {}) =>
  expectMember(await escalate(kind, more), "EscalateTicketSuccess").escalation;
const askRefund = async (as: Person = "agent", amount = "200.00") =>
  expectMember(await app.as[as].refund.refundOrder(partialRefund(order, amount)), "RefundOrderEscalated");
const decide = (escalationId: string, verdict: "APPROVE" | "REJECT" = "APPROVE", as: Person = "manager") =>
  desk(as).decideEscalation({ escalationId, verdict, note: note() });
const ticketNow = () => app.as.agent.ticket.ticket({ id: order.ticketId });
const memberId = async (as: Person) => (await app.as[as].workspace.viewer()).actor.id;
const stateOf = async (id: string) => (await desk("manager").escalation({ id }))?.status;
const setRoute = (kind: Kind, targetRole: "MANAGER" | "COMPLIANCE" | "AGENT", expectedVersion = 0) =>
  desk("manager").setEscalationRoute({ kind, targetRole, expectedVersion, note: note() });

const activate = (document: PolicyDocument) =>
  transaction(app.app.database, app.workspace.id, (tx) => activatePolicy(tx, document));

describe("a ticket is escalated", () => {
  test("to a manager, who reads why, approves, and has it assigned", async () => {
    const text = note();
    const { escalation, ticket } = expectMember(await escalate("COMPLEX", { text }), "EscalateTicketSuccess");
    expect(escalation).toMatchObject({
      subjectKind: "TICKET",
      subject: { id: order.ticketId },
      refund: null,
      ticket: { id: order.ticketId },
      targetRole: "MANAGER",
      requestNote: text,
      rules: [],
      status: "OPEN",
    });
    expect(ticket.id).toBe(order.ticketId);
    expect(expectMember(await decide(escalation.id), "DecideEscalationSuccess")).toMatchObject({ decision: null, refund: null });
    expect((await ticketNow())?.assignee?.id).toBe(await memberId("manager"));
    expect((await auditOf(app, order.ticketId)).map(({ action, note: why }) => [action, why])).toEqual([
      ["ticket.escalate", text],
    ]);
  });

  test("and rejected it stays with whoever works on it", async () => {
    const escalation = await escalated();
    expectMember(await decide(escalation.id, "REJECT"), "DecideEscalationSuccess");
    expect((await ticketNow())?.assignee).toBeNull();
    expectMember(await escalate("COMPLEX"), "EscalateTicketSuccess");
  });

  test("and waits for one person at a time: EscalationAlreadyOpen shows which", async () => {
    const escalation = await escalated();
    expect(expectMember(await escalate("LEGAL", { as: "colleague" }), "EscalationAlreadyOpen").escalation.id).toBe(escalation.id);
  });

  test("and merged into another, the one that answers for it is taken over", async () => {
    const other = await givenOrder(app);
    const merge = { primaryTicketId: other.ticketId, ticketIds: [order.ticketId], note: note() };
    expectMember(await app.as.agent.merge.mergeTickets(merge), "MergeTicketsSuccess");
    const escalation = await escalated();
    expect(escalation.subject?.id).toBe(other.ticketId);
    await decide(escalation.id);
    expect((await app.as.agent.ticket.ticket({ id: other.ticketId }))?.assignee?.id).toBe(await memberId("manager"));
  });

  test("and resolved meanwhile, nobody is asked any more: WITHDRAWN, and a resolved ticket is not escalated", async () => {
    const escalation = await escalated();
    await app.as.agent.ticket.setTags({ ticketId: order.ticketId, tags: ["Damaged in transit"] });
    const resolve = { ticketId: order.ticketId, overrideNote: note() };
    expectMember(await app.as.agent.ticket.resolveTicket(resolve), "ResolveTicketSuccess");
    expect(await desk("manager").escalation({ id: escalation.id })).toMatchObject({
      status: "WITHDRAWN",
      note: "The ticket was resolved.",
      decidedBy: { name: "agent" },
    });
    expectMember(await decide(escalation.id), "EscalationAlreadyDecided");
    expectMember(await escalate("COMPLEX"), "TicketIsResolved");
  });

  test("only with a reason that has substance, of a version that was read, to a role that decides", async () => {
    expectMember(await escalate("COMPLEX", { text: "please" }), "NoteTooShort");
    const stale = { ticketId: order.ticketId, kind: "COMPLEX" as const, note: note(), expectedVersion: 99 };
    expectMember(await desk().escalateTicket(stale), "VersionConflict");
    const odd = { ticketId: order.ticketId, kind: "COMPLEX" as const, note: note(), targetRole: "AGENT" as const };
    expect(expectMember(await desk().escalateTicket(odd), "InvalidInput").issues[0]?.path).toEqual(["input", "targetRole"]);
    expect((await desk("manager").escalations({})).nodes).toEqual([]);
  });

  test("and the ticket lists what was escalated about it, its refunds included, newest first", async () => {
    const { escalation: first } = await askRefund();
    const second = await escalated();
    const List = operation<{ ticket: { escalations: { nodes: { id: string }[] } } }, { id: string }>(
      "query L($id: ID!) { ticket(id: $id) { escalations { nodes { id } } } }",
    );
    const { ticket } = await app.as.agent.request(List, { id: order.ticketId });
    expect(ticket.escalations.nodes.map(({ id }) => id)).toEqual([second.id, first.id]);
    const ofTickets = await desk("manager").escalations({ filter: { subjectKind: ["TICKET"] } });
    expect(ofTickets.nodes.map(({ id }) => id)).toEqual([second.id]);
  });
});

describe("routes", () => {
  test("are data: a manager sends over-limit matters to compliance, the preview says so, and a manager cannot decide them", async () => {
    expect(expectMember(await setRoute("OVER_LIMIT", "COMPLIANCE"), "SetEscalationRouteSuccess").escalationRoute).toMatchObject({
      kind: "OVER_LIMIT",
      targetRole: "COMPLIANCE",
      version: 1,
      changedBy: { name: "manager" },
    });
    const { note: _, ...asked } = partialRefund(order, "200.00");
    const preview = expectMember(await app.as.agent.refund.refundPreview({ input: { ...asked, note: note() } }), "RefundPreview");
    const { refund, escalation } = await askRefund();
    expect([preview.escalatesTo, escalation.targetRole, escalation.kind]).toEqual(["COMPLIANCE", "COMPLIANCE", "OVER_LIMIT"]);
    expectMember(await decide(escalation.id), "DeciderLacksRole");
    expectMember(await decide(escalation.id, "APPROVE", "compliance"), "DecideEscalationSuccess");
    await refundIn(app, refund.id, ["CONFIRMED"]);
    expect((await auditOf(app, "OVER_LIMIT")).map(({ action }) => action)).toEqual(["escalation.set-route"]);
  });

  test.each(["LEGAL", "CLAIM"] as const)("%s is compliance's in every workspace", async (kind) => {
    expect(expectMember(await setRoute(kind, "MANAGER"), "InvalidInput").issues[0]?.path).toEqual(["input", "kind"]);
    expect((await escalated(kind, { targetRole: "MANAGER" })).targetRole).toBe("COMPLIANCE");
    const routes = await desk().escalationRoutes();
    expect(routes.find((route) => route.kind === kind)).toMatchObject({ targetRole: "COMPLIANCE", isFixed: true, version: 0 });
  });

  test("are made stricter by who asks, never laxer", async () => {
    expect((await escalated("COMPLEX", { targetRole: "COMPLIANCE" })).targetRole).toBe("COMPLIANCE");
    await setRoute("COMPLEX", "COMPLIANCE");
    order = await givenOrder(app);
    expect((await escalated("COMPLEX", { targetRole: "MANAGER" })).targetRole).toBe("COMPLIANCE");
  });

  test("change by one hand at a time, to a role that decides, with a reason", async () => {
    expectMember(await setRoute("COMPLEX", "AGENT"), "InvalidInput");
    const twice = await Promise.all([setRoute("COMPLEX", "COMPLIANCE"), setRoute("COMPLEX", "COMPLIANCE")]);
    expect(tally(twice)).toEqual({ SetEscalationRouteSuccess: 1, VersionConflict: 1 });
    const mute = { kind: "COMPLEX" as const, targetRole: "MANAGER" as const, expectedVersion: 1, note: "so" };
    expectMember(await desk("manager").setEscalationRoute(mute), "NoteTooShort");
  });
});

describe("an assignee", () => {
  const assign = (escalationId: string, member: string | null, expectedVersion: number) =>
    desk("manager").assignEscalation({ escalationId, memberId: member, expectedVersion });

  test("is a member with the role who did not ask, shown in the list of those to decide, and binds nobody", async () => {
    const escalation = await escalated("LEGAL");
    const id = await memberId("compliance");
    const assigned = expectMember(await assign(escalation.id, id, 1), "AssignEscalationSuccess").escalation;
    expect(assigned).toMatchObject({ assignee: { id }, version: 2, status: "OPEN" });
    expect((await desk("manager").escalations({ filter: { assigneeId: id } })).nodes).toHaveLength(1);
    expectMember(await assign(escalation.id, null, 1), "VersionConflict");
    expect(expectMember(await assign(escalation.id, null, 2), "AssignEscalationSuccess").escalation.assignee).toBeNull();
  });

  test.each(["manager", "agent"] as const)("is not somebody who cannot decide it: %s", async (as) => {
    const escalation = await escalated("LEGAL", { as: "manager" });
    expect(expectMember(await assign(escalation.id, await memberId(as), 1), "InvalidInput").issues[0]?.path).toEqual([
      "input",
      "memberId",
    ]);
  });

  test("is not given to what is decided", async () => {
    const escalation = await escalated();
    await decide(escalation.id, "REJECT");
    expectMember(await assign(escalation.id, null, 2), "EscalationAlreadyDecided");
  });
});

describe("what nobody decides", () => {
  const overdue = (id: string) =>
    app.app.database.client`update escalations set expires_at = now() - interval '1 second' where id = ${id}`;
  const expired = (id: string) =>
    eventually(
      () => desk("manager").escalation({ id }),
      (row) => row?.status === "EXPIRED",
    );

  test("expires: a waiting refund is cancelled by Firstline itself, its balance comes back, nothing is ever sent", async () => {
    const { refund, escalation } = await askRefund();
    await overdue(escalation.id);
    expect(await expired(escalation.id)).toMatchObject({ decidedBy: { kind: "SYSTEM" }, note: null });
    const gone = await app.as.agent.refund.refund({ id: refund.id });
    expect(gone?.status).toBe("CANCELLED");
    expect(gone?.statusHistory.at(-1)).toMatchObject({ reason: "Nobody decided in time.", actor: { kind: "SYSTEM" } });
    expect((await app.as.agent.order.order({ id: order.id }))?.refundable.amount).toBe("320.00");
    expect(await feedsSent(app)).toBe(0);
    expect((await auditOf(app, escalation.id)).map(({ action }) => action)).toEqual(["escalation.expire"]);
  });

  test("is not approved after its time, even before anybody looked: EscalationAlreadyDecided, EXPIRED", async () => {
    const { refund, escalation } = await askRefund();
    await overdue(escalation.id);
    const late = expectMember(await decide(escalation.id), "EscalationAlreadyDecided");
    expect(late.escalation.status).toBe("EXPIRED");
    expect((await app.as.agent.refund.refund({ id: refund.id }))?.status).toBe("CANCELLED");
  });

  test("as a ticket, stays where it is", async () => {
    const escalation = await escalated();
    await overdue(escalation.id);
    await expired(escalation.id);
    expect((await ticketNow())?.assignee).toBeNull();
  });

  test("waits as long as the workspace says, 48 hours where it says nothing; the change is audited and holds from then on", async () => {
    const hours = (row: { requestedAt: string; expiresAt: string }) =>
      (Date.parse(row.expiresAt) - Date.parse(row.requestedAt)) / 3_600_000;
    const before = await escalated();
    const set = (wanted: number, expectedVersion: number) =>
      desk("manager").setEscalationExpiry({ hours: wanted, expectedVersion, note: note() });
    expect(expectMember(await set(6, 0), "SetEscalationExpirySuccess").escalationExpiry).toMatchObject({ hours: 6, version: 1 });
    const { escalation: after } = await askRefund();
    expect([hours(before), hours(after)]).toEqual([48, 6]);
    expectMember(await set(0, 1), "InvalidInput");
    expectMember(await set(721, 1), "InvalidInput");
    expectMember(await set(12, 0), "VersionConflict");
    expect((await desk().escalationExpiry()).hours).toBe(6);
    expect((await auditOf(app, "escalation-expiry")).map(({ action }) => action)).toEqual(["escalation.set-expiry"]);
  });
});

describe("an approval", () => {
  test("does exactly what was asked: amount and parts are byte for byte those of the request, here and at Amazon", async () => {
    const lines = [
      {
        orderLineId: order.lineId,
        components: [
          { component: "PRINCIPAL" as const, amount: { amount: "180.37", currencyCode: "USD" } },
          { component: "SHIPPING" as const, amount: { amount: "4.41", currencyCode: "USD" } },
        ],
      },
    ];
    const { amount: _, ...rest } = partialRefund(order, "0.01");
    const { refund, escalation } = expectMember(
      await app.as.agent.refund.refundOrder({ ...rest, lines }),
      "RefundOrderEscalated",
    );
    const asked = async () => {
      const row = await app.as.manager.refund.refund({ id: refund.id });
      return JSON.stringify([row?.amount, row?.components, row?.reason, row?.note]);
    };
    const before = await asked();
    expectMember(await decide(escalation.id), "DecideEscalationSuccess");
    await refundIn(app, refund.id, ["CONFIRMED"]);
    expect(await asked()).toBe(before);
    const { refunds } = await app.amazon.refunds({ sellerId: app.workspace.sellerId, orderId: order.externalId });
    expect(Object.fromEntries(refunds.map(({ component, amount }) => [component, String(amount)]))).toEqual({
      Principal: "18037",
      Shipping: "441",
    });
  });

  test("refused for four eyes or the role is recorded as an attempt, with the rule that said no", async () => {
    const { escalation } = await askRefund("manager");
    expectMember(await decide(escalation.id, "APPROVE", "manager"), "DeciderIsRequester");
    expectMember(await decide(escalation.id, "REJECT", "compliance"), "DeciderLacksRole");
    const Attempts = operation<
      {
        auditEntries: {
          nodes: { outcome: string; actor: { name: string }; decision: { rules: { rule: string; result: string }[] } }[];
        };
      },
      { id: string }
    >(
      "query A($id: ID!) { auditEntries(filter: { subjectId: $id }) { nodes { outcome actor { name } decision { rules { rule result } } } } }",
    );
    const { auditEntries } = await app.as.manager.request(Attempts, { id: escalation.id });
    expect(
      auditEntries.nodes.map(({ outcome, actor, decision }) => [outcome, actor.name, ...rulesThat("REFUSE", decision)]),
    ).toEqual([
      ["REFUSE", "compliance", "decider.role"],
      ["REFUSE", "manager", "four.eyes"],
    ]);
    expect(await stateOf(escalation.id)).toBe("OPEN");
  });

  test("four eyes hold below the API too: the database refuses the requester as decider", async () => {
    const escalation = await escalated();
    const [row] = await app.app.database.client<
      { by: string }[]
    >`select requested_by as by from escalations where id = ${escalation.id}`;
    await expect(
      app.app.database
        .client`update escalations set status = 'APPROVED', decided_by = ${row?.by ?? ""}, decided_at = now() where id = ${escalation.id}`,
    ).rejects.toThrow("escalations_four_eyes");
  });

  test("by ten people at once decides once", async () => {
    const { refund, escalation } = await askRefund();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) => decide(escalation.id, index % 2 ? "APPROVE" : "REJECT")),
    );
    expect(tally(results)).toEqual({ DecideEscalationSuccess: 1, EscalationAlreadyDecided: 9 });
    const status = await stateOf(escalation.id);
    const history = (await app.as.agent.refund.refund({ id: refund.id }))?.statusHistory.filter(
      ({ from }) => from === "AWAITING_APPROVAL",
    );
    expect(history?.map(({ to }) => to)).toEqual([status === "APPROVED" ? "APPROVED" : "CANCELLED"]);
  });

  test("of a manager is handed on when the policy asks for compliance by now, who then decides", async () => {
    const { refund, escalation } = await askRefund();
    const rules = SHIPPED_POLICY.rules.map((rule) =>
      rule.id === "limit.refund"
        ? { ...rule, otherwise: { outcome: "ESCALATE" as const, to: "COMPLIANCE" as const, kind: "OVER_LIMIT" as const } }
        : rule,
    );
    await activate({ ...SHIPPED_POLICY, rules });
    expect(expectMember(await decide(escalation.id), "DeciderLacksRole").requiredRole).toBe("COMPLIANCE");
    expect(await desk("manager").escalation({ id: escalation.id })).toMatchObject({ status: "OPEN", targetRole: "COMPLIANCE" });
    expectMember(await decide(escalation.id, "APPROVE", "compliance"), "DecideEscalationSuccess");
    await refundIn(app, refund.id, ["CONFIRMED"]);
  });

  test("of a manager about a cancellation is handed on in the same way", async () => {
    const limit = (to: "MANAGER" | "COMPLIANCE"): PolicyDocument => ({
      ...SHIPPED_POLICY,
      rules: [
        {
          id: "limit.cancellation",
          actions: ["CANCELLATION"],
          demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "50.00" } },
          otherwise: { outcome: "ESCALATE", to, kind: "OVER_LIMIT" },
        },
      ],
    });
    await activate(limit("MANAGER"));
    const { id: orderId, ticketId } = await givenOrder(app, { status: "UNSHIPPED" });
    const wanted = { ticketId, orderId, reason: "CUSTOMER_REQUEST" as const, note: note() };
    const { escalation } = expectMember(await app.as.agent.cancellation.cancelOrder(wanted), "CancelOrderEscalated");
    await activate(limit("COMPLIANCE"));
    expect(expectMember(await decide(escalation.id), "DeciderLacksRole").requiredRole).toBe("COMPLIANCE");
    expect(await desk("manager").escalation({ id: escalation.id })).toMatchObject({ status: "OPEN", targetRole: "COMPLIANCE" });
    expectMember(await decide(escalation.id, "APPROVE", "compliance"), "DecideEscalationSuccess");
  });
});
