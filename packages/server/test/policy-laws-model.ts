/** A desk where people and machines use authority under documents that change, with a book of its own of what they did. */
import { isDeepStrictEqual } from "node:util";
import type { Firstline } from "@firstline/sdk";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { members } from "../src/features/workspace/workspace.table.ts";
import { newId } from "../src/kernel/id.ts";
import type { Permission, Role } from "../src/kernel/actor.ts";
import { actionsOf, inForce, nothingLeaves } from "./actions.ts";
import { digits, expectMember, givenOrder, note } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { asInput, approved } from "./policies.ts";
import { centsOf } from "./policy-laws-oracle.ts";
import { executed, foreseen, WHO } from "./policy-laws-words.ts";
import type { Answer, Asked, Attempt, Currency, NoteKind, Order, Person, Preview, Use, Who } from "./policy-laws-words.ts";
import { tagged } from "./replies.ts";
import { anotherWorkspace } from "./shared-app.ts";

const TEXTS = [
  "We look into it and write again by Friday.",
  "Please write to me at kim@post.example instead.",
  "Thank you, noted.",
];
const WORDS: Record<NoteKind, () => string> = {
  good: note,
  same: () => "The same words for every single case we have.",
  short: () => "ok",
};
const SCOPES: readonly Permission[] = [
  "workspace.read",
  "ticket.read",
  "refund.read",
  "refund.order",
  "order.cancel",
  "reply.send",
  "escalation.read",
  "escalation.decide",
];
const at = <Row>(rows: readonly Row[], place: number): Row => {
  const row = rows[place % rows.length];
  if (row === undefined) throw new Error("nothing to pick from");
  return row;
};
/** What a refund by price parts returns of the goods. */
const LINE = 1234;
const key = () => `laws-${digits(18)}`;

const BUYERS = 2;
const ORDERS = [
  { buyer: 0, principal: "150.00", shipping: "10.00" },
  { buyer: 0, principal: "90.00", currencyCode: "EUR" },
  { buyer: 1, principal: "140.00" },
  { buyer: 1, principal: "80.00", fulfilment: "SFP" },
  { buyer: 0, principal: "30.00", status: "UNSHIPPED" },
  { buyer: 1, principal: "45.00", status: "UNSHIPPED" },
  { buyer: 1, principal: "25.00", status: "UNSHIPPED" },
] as const;

export class Desk {
  readonly orders: Order[] = [];
  readonly people = {} as Record<Who, Person>;
  readonly clients = {} as Record<Who, Firstline>;
  readonly asked: Asked[] = [];
  readonly attempts: Attempt[] = [];
  /** Laws that an answer broke by itself. */
  readonly broken: string[] = [];
  /** Every document that ever was in force, by its version. */
  readonly documents = new Map<string, PolicyDocument>();
  /** How often preview and execution were compared. */
  compared = 0;
  versionId = "";
  passed = 0;
  private mergeIds: string[] = [];
  readonly app: TestApp;

  private constructor(app: TestApp) {
    this.app = app;
  }

  static async open(shared: TestApp, document: PolicyDocument): Promise<Desk> {
    const desk = new Desk(await anotherWorkspace(shared, document));
    await nothingLeaves(desk.app);
    await desk.hire();
    const [version] = await desk.sql<
      { id: string }[]
    >`select id from policy_versions where workspace_id = ${desk.id} and state = 'ACTIVE'`;
    desk.versionId = version?.id ?? "";
    desk.documents.set(desk.versionId, document);
    const rule = { elevatedFrom: 10, highFrom: 40, highValueFrom: [], expectedVersion: 0, note: note() };
    expectMember(await desk.clients.manager.buyer.setBuyerRule(rule), "SetBuyerRuleSuccess");
    await desk.stock();
    return desk;
  }

  get sql() {
    return this.app.app.database.client;
  }
  get id(): string {
    return this.app.workspace.id;
  }

  /** Beside the usual team: a second key of the agent, somebody with both deciding roles, and a machine. */
  private async hire(): Promise<void> {
    const { app, workspace, clientOf } = this.app;
    const { q } = app.database;
    const deputy = newId("member");
    await q.insert(members).values({ workspaceId: workspace.id, id: deputy, name: "deputy", roles: ["MANAGER", "COMPLIANCE"] });
    const rows = await this.sql<{ id: `mem_${string}`; name: string; roles: Role[] }[]>`
      select id, name, roles from members where workspace_id = ${this.id}`;
    for (const { id, name, roles } of rows) {
      const person = { id, isMachine: false, roles };
      const who = WHO.find((one) => one === name);
      if (who) this.people[who] = person;
      if (name === "agent") this.people.secondKey = person;
    }
    const { tokens } = workspace;
    for (const who of ["agent", "colleague", "manager", "compliance"] as const) this.clients[who] = clientOf(tokens[who]);
    const ofMember = async (who: Who, memberId: string) => {
      this.clients[who] = clientOf(await insertKey(q, workspace.id, who, memberId as `mem_${string}`, []));
    };
    await ofMember("secondKey", this.people.agent.id);
    await ofMember("deputy", deputy);
    this.clients.bot = clientOf(await insertKey(q, workspace.id, "bot", null, [...SCOPES]));
    const [bot] = await this.sql<{ id: string }[]>`select id from api_keys where workspace_id = ${this.id} and name = 'bot'`;
    this.people.bot = { id: bot?.id ?? "", isMachine: true, roles: [] };
  }

  private async stock(): Promise<void> {
    const buyers = Array.from({ length: BUYERS }, () => `b${digits(12)}@marketplace.amazon.com`);
    for (const { buyer, ...facts } of ORDERS) {
      const order = await givenOrder(this.app, { ...facts, buyer: buyers[buyer] ?? "", atMarketplace: false });
      const [row] = await this.sql<{ customer_id: string; paid: number }[]>`
        select o.customer_id, sum(c.charged_minor)::int as paid from orders o
          join order_lines l on l.workspace_id = o.workspace_id and l.order_id = o.id
          join order_components c on c.workspace_id = l.workspace_id and c.order_line_id = l.id
         where o.id = ${order.id} group by o.customer_id`;
      const about = {
        currency: "USD" as Currency,
        fulfilment: "FBM",
        ...("currencyCode" in facts ? { currency: facts.currencyCode } : {}),
      };
      const known = { ...about, ...("fulfilment" in facts ? { fulfilment: facts.fulfilment } : {}), channel: "AMAZON" };
      this.orders.push({ ...order, ...known, customerId: row?.customer_id ?? "", paid: row?.paid ?? 0 });
    }
    for (const order of [0, 2]) await tagged(this.app, at(this.orders, order).ticketId, "Tracking update");
  }

  /** How often the background took back what was granted: what a preview said before that is not what is executed behind it. */
  private async held(): Promise<number> {
    const [row] = await this.sql<{ held: number }[]>`select
      (select count(*) from refund_transitions where workspace_id = ${this.id} and actor_id = 'system')::int
      + (select count(*) from cancellation_transitions where workspace_id = ${this.id} and actor_id = 'system')::int
      + (select count(*) from escalations where workspace_id = ${this.id} and status = 'EXPIRED')::int as held`;
    return row?.held ?? 0;
  }

  /** Alone, everything is tried out first; together with others, nobody can say what comes in between. */
  private async guarded(
    what: string,
    alone: boolean,
    preview: () => Promise<Preview>,
    run: () => Promise<Answer>,
  ): Promise<Answer> {
    if (!alone) return run();
    const before = await this.held();
    const said = foreseen(await preview());
    const answer = await run();
    const done = executed(answer);
    if ((await this.held()) !== before) return answer;
    this.compared += 1;
    if (!isDeepStrictEqual(said, done))
      this.broken.push(`law 1, preview = execution of a ${what}: ${JSON.stringify(said)} against ${JSON.stringify(done)}`);
    return answer;
  }

  private attempted(action: Attempt["action"], who: Who, subjectId: string, { decision, replayed }: Answer): void {
    if (decision == null || replayed === true) return;
    this.attempts.push({ action, actorId: this.people[who].id, decisionId: decision.id, subjectId });
  }

  async perform(use: Use, alone: boolean): Promise<void> {
    switch (use.do) {
      case "refund":
        return this.refund(use, alone);
      case "again":
        return this.askAgain(use.which);
      case "cancel":
        return this.cancel(use, alone);
      case "reply":
        return this.reply(use, alone);
      case "decide":
        return this.decide(use);
      case "activate":
        return this.activate(use.document, alone);
      case "claim":
        return this.claim(use.order);
      case "ship":
        return this.ship(use.order);
      case "merge":
        return this.merge();
      case "unmerge":
        return this.unmerge();
    }
  }

  private async refund({ who, ...use }: Extract<Use, { do: "refund" }>, alone: boolean): Promise<void> {
    const order = at(this.orders, use.order);
    const input = {
      ticketId: at(this.orders, use.through).ticketId,
      orderId: order.id,
      reason: use.reason,
      note: WORDS[use.note](),
    };
    const money = (minor: number) => ({ amount: (minor / 100).toFixed(2), currencyCode: order.currency });
    const minor = use.minor === "FULL" ? null : use.minor === "LINES" ? LINE : await this.amountOf(use.minor, who, order);
    const lines = [{ orderLineId: order.lineId, components: [{ component: "PRINCIPAL" as const, amount: money(LINE) }] }];
    const wanted =
      minor === null
        ? { kind: "FULL" as const }
        : { kind: "PARTIAL" as const, ...(use.minor === "LINES" ? { lines } : { amount: money(minor) }) };
    const asked: Asked = { who, input: { ...input, ...wanted, idempotencyKey: key() }, refundId: null };
    this.asked.push(asked);
    await this.send(asked, alone, minor === null ? null : money(minor).amount);
  }

  /** An edge is where the product itself says it is: there it allows, and a cent beyond it does not. */
  private async amountOf(minor: number | "EDGE" | "OVER", who: Who, { ticketId }: Order): Promise<number> {
    if (typeof minor === "number") return minor;
    const { remaining } = (await actionsOf(this.clients[who], ticketId)).refund;
    const edge = remaining === null ? 0 : centsOf(remaining.amount);
    return Math.max(1, minor === "EDGE" ? edge : edge + 1);
  }

  private async send(asked: Asked, alone: boolean, amount: string | null): Promise<void> {
    const { who, input } = asked;
    const { idempotencyKey: _, ...tried } = input;
    const { refund } = this.clients[who];
    const run = () => refund.refundOrder(input) as Promise<Answer>;
    const answer = await this.guarded("refund", alone, () => refund.refundPreview({ input: tried }) as Promise<Preview>, run);
    this.attempted("refund.order", who, input.orderId, answer);
    const refundId = answer.refund?.id ?? null;
    if (asked.refundId !== null && asked.refundId !== refundId)
      this.broken.push(`law 5, a key executes once: ${asked.refundId}, then ${refundId ?? answer.__typename}`);
    asked.refundId ??= refundId;
    if (amount !== null && answer.refund && answer.refund.amount.amount !== amount)
      this.broken.push(`law 5, what was asked: ${amount}, stored ${answer.refund.amount.amount}`);
  }

  /** The same call once more, perhaps while the first is under way. */
  private async askAgain(which: number): Promise<void> {
    if (this.asked.length > 0) await this.send(at(this.asked, which), false, null);
  }

  private async cancel({ who, ...use }: Extract<Use, { do: "cancel" }>, alone: boolean): Promise<void> {
    const { id: orderId, ticketId } = at(this.orders, use.order);
    const input = { ticketId, orderId, reason: "CUSTOMER_REQUEST" as const, note: WORDS[use.note]() };
    const { cancellation } = this.clients[who];
    const answer = await this.guarded(
      "cancellation",
      alone,
      () => cancellation.cancellationPreview({ input }) as Promise<Preview>,
      () => cancellation.cancelOrder({ ...input, idempotencyKey: key() }) as Promise<Answer>,
    );
    this.attempted("order.cancel", who, orderId, answer);
  }

  private async reply({ who, order, text }: Extract<Use, { do: "reply" }>, alone: boolean): Promise<void> {
    const { ticketId } = at(this.orders, order);
    const input = { ticketId, text: at(TEXTS, text) };
    const { reply } = this.clients[who];
    const answer = await this.guarded(
      "reply",
      alone,
      () => reply.replyPreview({ input }) as Promise<Preview>,
      () => reply.replyToTicket({ ...input, idempotencyKey: key() }) as Promise<Answer>,
    );
    this.attempted("reply.send", who, ticketId, answer);
  }

  private async decide({ who: by, which, verdict }: Extract<Use, { do: "decide" }>): Promise<void> {
    const rows = await this.sql<{ id: string; status: string; asker: string }[]>`
      select id, status, requested_by as asker from escalations where workspace_id = ${this.id} order by id`;
    const open = rows.filter(({ status }) => status === "OPEN");
    const candidates = open.length > 0 ? open : rows;
    if (candidates.length === 0) return;
    const { id: escalationId, asker } = at(candidates, which);
    const who = by === "whoever asked" ? (WHO.find((one) => this.people[one].id === asker) ?? "deputy") : by;
    const { __typename, requiredRole } = await this.decideOn(escalationId, who, verdict);
    // Compliance may be asked from now on; then whoever has its role decides.
    if (__typename !== "DeciderLacksRole" || !this.people[who].roles.some((role) => role === requiredRole)) return;
    if ((await this.decideOn(escalationId, who, verdict)).requiredRole === requiredRole)
      this.broken.push(`law 4: ${who} is ${requiredRole ?? ""}, and is told to lack it for ${escalationId}`);
  }

  private async decideOn(escalationId: string, who: Who, verdict: "APPROVE" | "REJECT"): Promise<Answer> {
    const input = { escalationId, verdict, note: note(), idempotencyKey: key() };
    const denied = { __typename: "PermissionError" };
    const answer = (await this.clients[who].escalation.decideEscalation(input).catch((error: Error) => {
      if (error.name !== "PermissionError") throw error;
      return denied;
    })) as Answer;
    const decisionId = answer.decision?.id ?? null;
    // Who comes too late was refused, too.
    if (answer !== denied)
      this.attempts.push({ action: "escalation.decide", actorId: this.people[who].id, decisionId, subjectId: escalationId });
    return answer;
  }

  /** Written by one, approved by another. What contradicts itself nobody can draft; it decides all the same where it was stored once. */
  private async activate(document: PolicyDocument, alone: boolean): Promise<void> {
    const { manager, deputy } = this.clients;
    const written = await manager.policy.draftPolicy({ name: "Another", document: asInput(document) });
    if (written.__typename === "DraftPolicySuccess") {
      const { id, version } = await approved(deputy, written.policyVersion);
      this.documents.set(id, document);
      const how = { policyVersionId: id, note: note(), expectedVersion: version };
      const answer = await manager.policy.activatePolicy(how);
      if (answer.__typename === "ActivatePolicySuccess") this.versionId = id;
      else if (answer.__typename !== "PolicyBaseChanged") this.broken.push(`the model: ${answer.__typename}`);
    } else if (alone) {
      this.versionId = await inForce(this.app, document);
      this.documents.set(this.versionId, document);
    }
  }

  private async claim(order: number): Promise<void> {
    const filedAt = new Date(Date.now() - 3_600_000).toISOString();
    const told = { orderId: at(this.orders, order).id, kind: "A_TO_Z" as const, externalId: digits(8), filedAt };
    expectMember(await this.clients.colleague.claim.recordClaim(told), "RecordClaimSuccess");
  }

  /** It left while somebody thought about stopping it. */
  private async ship(order: number): Promise<void> {
    await this.sql`update orders set status = 'SHIPPED' where id = ${at(this.orders, order).id}`;
  }

  private async merge(): Promise<void> {
    const [primaryId = "", otherId = ""] = [...new Set(this.orders.map(({ customerId }) => customerId))];
    const input = { primaryId, otherIds: [otherId], note: note(), idempotencyKey: key() };
    const answer = await this.clients.colleague.customer.mergeCustomers(input);
    if (answer.__typename === "MergeCustomersSuccess") this.mergeIds = answer.merges.map(({ id }) => id);
  }

  private async unmerge(): Promise<void> {
    const { mergeIds } = this;
    if (mergeIds.length > 0)
      await this.clients.manager.customer.unmergeCustomers({ mergeIds, note: note(), idempotencyKey: key() });
  }

  /** Everything that was stored with a time is so much older. */
  async pass(days: number): Promise<void> {
    const { sql, id } = this;
    this.passed += days;
    await sql`update refunds set requested_at = requested_at - ${days} * interval '1 day' where workspace_id = ${id}`;
    await sql`update cancellations set requested_at = requested_at - ${days} * interval '1 day' where workspace_id = ${id}`;
    await sql`update orders set purchased_at = purchased_at - ${days} * interval '1 day' where workspace_id = ${id}`;
    await sql`update escalations set expires_at = expires_at - ${days} * interval '1 day' where workspace_id = ${id} and status = 'OPEN'`;
  }
}
