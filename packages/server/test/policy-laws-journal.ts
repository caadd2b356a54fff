/** Reads what a desk stored, in the order in which it was decided, into the oracle's book, and says which laws it broke. */
import { isDeepStrictEqual } from "node:util";
import { decideAgain } from "../src/features/guard/index.ts";
import type { StoredDecision } from "../src/features/policy/index.ts";
import { authorityOf, actionsOf } from "./actions.ts";
import type { ShownAuthority } from "./actions.ts";
import type { Desk } from "./policy-laws-model.ts";
import { Book, centsOf, DAYS, passesLimit, speaksAbout, standsAgainst, usedBy } from "./policy-laws-oracle.ts";
import type { Case, Entry, Sum, Sums } from "./policy-laws-oracle.ts";
import type { Order, Person, Who } from "./policy-laws-words.ts";

type Money = { readonly amount: string; readonly currencyCode: string };
type Windows = Readonly<Record<string, Money>>;
type Facts = {
  readonly at: string;
  readonly reason: string | null;
  readonly channel: string;
  readonly fulfilment: string | null;
  readonly orderAgeDays: number | null;
  readonly actor: { readonly id: string };
  readonly buyer: Case["buyer"];
  readonly ticket: { readonly risk: string };
  readonly evidence: readonly string[];
  readonly macro: { readonly locked: boolean } | null;
  readonly sums: {
    readonly order: Money;
    readonly customer: Windows;
    readonly actor: Windows;
    readonly key: Windows | null;
  } | null;
  readonly approval: { readonly limits: boolean; readonly claim: boolean };
};
type Decision = Omit<StoredDecision, "facts"> & { readonly facts: Facts };
type Transition = { id: string; subject: string; from: string | null; to: string; actor: string };
type Change = { readonly id: string; readonly apply: () => void };

const GONE = new Set(["REJECTED", "CANCELLED"]);
/** Orders were bought five days before the desk opened. */
const AGE_AT_OPENING = 5;
const isRecheck = ({ subjectId }: Decision): boolean => /^(?:rfd|cnl)_/.test(subjectId ?? "");

export class Journal {
  readonly book = new Book();
  readonly broken: string[] = [];
  readonly counts = { decisions: 0, allowed: 0, escalated: 0, refused: 0, approvals: 0, limits: 0, authorities: 0 };
  private readonly seen = new Set<string>();
  private readonly desk: Desk;
  private inForce: ReadonlySet<string>;

  constructor(desk: Desk) {
    this.desk = desk;
    this.inForce = new Set([desk.versionId]);
  }

  /** What happened since the last time. `alone`: nothing ran beside it. */
  async read(alone: boolean): Promise<void> {
    const active = await this.activeVersion();
    this.inForce = new Set([...this.inForce, ...(alone ? [active] : this.desk.documents.keys())]);
    const changes = [...(await this.moves()), ...(await this.merges()), ...(await this.decisions(alone))];
    // The same digits in every id: when it was minted, behind the locks of what it is about.
    for (const { apply } of changes.sort((a, b) => (a.id.slice(4) < b.id.slice(4) ? -1 : 1))) apply();
    this.book.settle();
    this.desk.versionId = active;
    this.inForce = new Set([active]);
  }

  private async activeVersion(): Promise<string> {
    const [row] = await this.desk.sql<{ id: string }[]>`
      select id from policy_versions where workspace_id = ${this.desk.id} and state = 'ACTIVE'`;
    return row?.id ?? "";
  }

  private unseen<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
    const fresh = rows.filter(({ id }) => !this.seen.has(id));
    for (const { id } of fresh) this.seen.add(id);
    return fresh;
  }

  private async moves(): Promise<Change[]> {
    const { sql, id } = this.desk;
    const rows = this.unseen(
      await sql<Transition[]>`
        select id, refund_id as subject, from_status as from, to_status as to, actor_id as actor from refund_transitions where workspace_id = ${id}
        union all
        select id, cancellation_id, from_status, to_status, actor_id from cancellation_transitions where workspace_id = ${id}`,
    );
    const intents = await sql<Omit<Entry, "action" | "state" | "own" | "age">[]>`
      select id, order_id as "orderId", customer_id as "customerId", requested_by as by, amount_minor::int as minor, currency_code as currency
        from refunds where workspace_id = ${id}
      union all
      select id, order_id, customer_id, requested_by, amount_minor::int, currency_code from cancellations where workspace_id = ${id}`;
    return rows.map((row) => ({ id: row.id, apply: () => this.move(row, intents) }));
  }

  private move(
    { subject, from, to, actor }: Transition,
    intents: readonly Omit<Entry, "action" | "state" | "own" | "age">[],
  ): void {
    const { entries } = this.book;
    const known = entries.get(subject);
    if (!known) {
      const intent = intents.find((one) => one.id === subject);
      if (!intent) throw new Error(`a move of nothing: ${subject}`);
      const action = subject.startsWith("rfd_") ? "REFUND" : "CANCELLATION";
      entries.set(subject, {
        ...intent,
        action,
        state: to === "APPROVED" ? "COUNTS" : "WAITING",
        own: to === "APPROVED",
        age: 0,
      });
      return;
    }
    const counted = known.state === "COUNTS";
    if (GONE.has(to)) known.state = "GONE";
    else if (to !== "AWAITING_APPROVAL") known.state = "COUNTS";
    else known.state = counted ? "FADED" : "WAITING";
    if (from !== "AWAITING_APPROVAL" || to !== "APPROVED") return;
    known.own = false;
    if (actor === known.by) this.broken.push(`law 4, four eyes: ${actor} approved ${subject}, which they asked for`);
  }

  private async merges(): Promise<Change[]> {
    const { sql, id, orders } = this.desk;
    const rows = this.unseen(
      await sql<{ id: string; action: string }[]>`select id, action from audit_entries
        where workspace_id = ${id} and action in ('customer.merge', 'customer.unmerge')`,
    );
    const everybody = new Set(orders.map(({ customerId }) => customerId));
    return rows.map((row) => ({
      id: row.id,
      apply: () => void (this.book.together = row.action === "customer.merge" ? everybody : new Set()),
    }));
  }

  private async decisions(alone: boolean): Promise<Change[]> {
    const { sql, id } = this.desk;
    const rows = this.unseen(
      await sql<
        Decision[]
      >`select id, policy_version_id as "policyVersionId", outcome, rules, action, facts, subject_id as "subjectId",
        order_id as "orderId", customer_id as "customerId", actor_id as "actorId", amount_minor::int as "amountMinor",
        currency_code as "currencyCode" from decisions where workspace_id = ${id} and action is not null`,
    );
    return rows.map((row) => ({ id: row.id, apply: () => this.judge(row, alone) }));
  }

  private person(id: string): Person {
    const person = Object.values(this.desk.people).find((one) => one.id === id);
    if (!person) throw new Error(`nobody is ${id}`);
    return person;
  }

  private caseOf({ action, facts, amountMinor, currencyCode, ...decision }: Decision, order: Order | undefined): Case {
    const { actor, approval, ticket, macro, buyer, evidence, reason } = facts;
    const approvedBy = approval.claim ? "COMPLIANCE" : approval.limits ? "MANAGER" : null;
    const isApproval = isRecheck({ action, facts, amountMinor, currencyCode, ...decision });
    const mayLift = approvedBy === null || this.person(decision.actorId ?? "").roles.includes(approvedBy);
    if ((approvedBy !== null) !== isApproval || !mayLift)
      this.broken.push(`law 4: ${decision.id} by ${decision.actorId} lifts what ${approvedBy ?? "nobody"} may lift`);
    return {
      action: action as Case["action"],
      at: new Date(facts.at),
      minor: amountMinor === null ? null : Number(amountMinor),
      currency: currencyCode,
      reason,
      channel: order?.channel ?? facts.channel,
      fulfilment: order?.fulfilment ?? null,
      ageDays: order ? AGE_AT_OPENING + this.desk.passed : null,
      actor: this.person(actor.id),
      buyer,
      ticketRisk: ticket.risk,
      evidence,
      lockedMacro: macro?.locked === true,
      approvedBy,
    };
  }

  /** Holds one decision against what the book knows at that moment. */
  private judge(decision: Decision, alone: boolean): void {
    const { id, outcome, rules, policyVersionId, facts } = decision;
    const document = this.desk.documents.get(policyVersionId);
    const wrong = (law: string): void => void this.broken.push(`${law} (${decision.action} ${id}, ${outcome})`);
    if (!document || !this.inForce.has(policyVersionId))
      return wrong(`law 2: decided by ${policyVersionId}, which was not in force`);
    const order = this.desk.orders.find((one) => one.id === decision.orderId);
    const one = this.caseOf(decision, order);
    this.count(decision);
    const sums = one.action === "REPLY" || !order ? null : this.sums(one, decision, order);
    if (sums) this.compareSums(decision, sums, alone, wrong);
    for (const rule of document.rules.filter(({ actions }) => actions.includes(one.action))) {
      const said = rules.find((traced) => traced.rule === rule.id)?.result ?? "missing";
      if (said === "NOT_REACHED") continue;
      const [surely, perhaps] = [standsAgainst(rule, one, sums, "least"), standsAgainst(rule, one, sums, "most")];
      const objects = said === rule.otherwise.outcome;
      if ((surely && !objects) || (!perhaps && said !== "PASS"))
        wrong(`law 2, the rule ${rule.id} ${JSON.stringify(rule)} said ${said}, the oracle ${String(surely)}`);
      if (rule.id.startsWith("risk.") && said === "REFUSE") wrong(`law 9: ${rule.id} refused`);
      if (rule.demand.kind !== "LIMIT" || outcome !== "ALLOW" || isRecheck(decision) || !speaksAbout(rule, one)) continue;
      this.counts.limits += 1;
      if (passesLimit(rule.demand, one, sums, "least")) wrong(`law 2: allowed on own authority beyond ${rule.id}`);
    }
    const results = rules.map(({ result }) => result);
    const strictest = results.includes("REFUSE") ? "REFUSE" : results.includes("ESCALATE") ? "ESCALATE" : "ALLOW";
    if (strictest !== outcome) wrong(`law 2: the strictest rule says ${strictest}`);
    const again = decideAgain(document, decision as unknown as StoredDecision);
    if (again?.outcome !== outcome || !isDeepStrictEqual(again.rules, rules))
      wrong("law 6: decided again, it is another decision");
    if (order && facts.orderAgeDays !== one.ageDays) wrong(`the model: an order ${facts.orderAgeDays} days old`);
  }

  private count(decision: Decision): void {
    const { counts } = this;
    counts.decisions += 1;
    if (isRecheck(decision)) counts.approvals += 1;
    counts[decision.outcome === "ALLOW" ? "allowed" : decision.outcome === "ESCALATE" ? "escalated" : "refused"] += 1;
  }

  private sums({ action, currency }: Case, { facts }: Decision, order: Order): Sums {
    return this.book.sumsFor({
      action: action as "REFUND" | "CANCELLATION",
      currency: currency ?? "",
      orderId: order.id,
      customerId: order.customerId,
      actorId: facts.actor.id,
    });
  }

  /** Every sum the guard was given, whether a rule asked for it or not. */
  private compareSums(decision: Decision, sums: Sums, alone: boolean, wrong: (law: string) => void): void {
    const { facts } = decision;
    if (facts.sums === null) return wrong("law 2: decided without sums");
    const differs = (what: string, shown: Money | undefined, { least, most }: Sum): void => {
      const minor = shown ? centsOf(shown.amount) : -1;
      if (minor < least || minor > most) wrong(`law 2, the sum per ${what}: ${minor}, by the book ${least} to ${most}`);
    };
    differs("order", facts.sums.order, sums.order);
    // An approval does not lock who asked: what they do meanwhile is theirs, and no part of what is approved (W1).
    const isActorKnown = alone || !isRecheck(decision);
    for (const days of DAYS) {
      differs(`customer, ${days} days`, facts.sums.customer[days], sums.customer[days] as Sum);
      if (isActorKnown) differs(`actor, ${days} days`, facts.sums.actor[days], sums.actor[days] as Sum);
      if (isActorKnown && facts.sums.key) differs(`key, ${days} days`, facts.sums.key[days], sums.actor[days] as Sum);
    }
    if ((facts.sums.key !== null) !== this.person(facts.actor.id).isMachine) wrong("law 2: a key's sum is a machine's");
  }

  /** Authority as data: the limits of the document that concern this person, each less what the book says was used. */
  async compareAuthority(who: Who, order: Order | null): Promise<void> {
    const { desk } = this;
    const client = desk.clients[who];
    const shown = order === null ? await authorityOf(client) : await this.onTicket(who, order);
    // The background takes back what a claim was filed on; then nobody can say what was shown before and what behind it.
    const before = [...this.book.entries.values()].map(({ id, state }) => [id, state]);
    await this.read(true);
    if (
      !isDeepStrictEqual(
        before,
        [...this.book.entries.values()].map(({ id, state }) => [id, state]),
      )
    )
      return;
    if (order === null) this.compareList(who, shown);
    for (const row of shown) this.compareRow(who, order, row);
  }

  private async onTicket(who: Who, { ticketId }: Order): Promise<ShownAuthority[]> {
    const { refund, cancellation } = await actionsOf(this.desk.clients[who], ticketId);
    return [...refund.authority, ...cancellation.authority];
  }

  private compareList(who: Who, shown: readonly ShownAuthority[]): void {
    const { isMachine, roles } = this.desk.people[who];
    const concerns = ({ roles: of, actorKinds }: { roles?: readonly string[]; actorKinds?: readonly string[] }): boolean =>
      (of === undefined || roles.some((role) => of.includes(role))) &&
      (actorKinds === undefined || actorKinds.includes(isMachine ? "API_KEY" : "MEMBER"));
    const expected = (this.desk.documents.get(this.desk.versionId)?.rules ?? []).flatMap(({ id, actions, when = {}, demand }) => {
      if (demand.kind !== "LIMIT" || (demand.per === "KEY" && !isMachine) || !concerns(when as object)) return [];
      return actions.flatMap((action) => Object.entries(demand.amounts).map(([code, text]) => `${id} ${action} ${code} ${text}`));
    });
    const listed = shown.map(({ rule, action, limit }) => `${rule} ${action} ${limit.currencyCode} ${limit.amount}`);
    if (!isDeepStrictEqual(listed.sort(), expected.sort()))
      this.broken.push(`law 3: ${who} is shown ${listed.join(", ")}; the document says ${expected.join(", ")}`);
  }

  private compareRow(who: Who, order: Order | null, row: ShownAuthority): void {
    this.counts.authorities += 1;
    const { action, per, windowDays, limit, used, remaining, rule } = row;
    const isKnown = order !== null || !["ORDER", "CUSTOMER"].includes(per);
    const of = { action: action as "REFUND", currency: limit.currencyCode, actorId: this.desk.people[who].id };
    const sums = this.book.sumsFor({ ...of, orderId: order?.id ?? null, customerId: order?.customerId ?? null });
    const window = windowDays === null ? {} : { windowDays: windowDays as 365 };
    const sum = usedBy({ per: per as "ORDER", ...window }, this.desk.people[who], sums) ?? { least: 0, most: 0 };
    const expected = isKnown ? [sum.least, Math.max(0, centsOf(limit.amount) - sum.least)] : [null, null];
    const told = [used && centsOf(used.amount), remaining && centsOf(remaining.amount)];
    if (!isDeepStrictEqual(told, expected))
      this.broken.push(
        `law 3: ${who}'s ${rule} (${action} per ${per}) shows used and remaining ${told.join(", ")}; the ledger ${expected.join(", ")}`,
      );
  }
}
