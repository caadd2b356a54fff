import type { Builder } from "../../graphql/builder.ts";
import { refuse } from "../../graphql/counted.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { RuleResult } from "../../kernel/decision.ts";
import { money } from "../../kernel/money.ts";
import type { Cancellation } from "../cancellation/index.ts";
import { formatPlace, parsePlace, placeOf } from "../customer-history/index.ts";
import type { Order } from "../order/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Refund } from "../refund/index.ts";
import { faultOfWindow } from "../report/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { Attempt } from "./attempt.store.ts";
import type { AttemptVerdict } from "./authority-review.store.ts";
import { ATTEMPT_SIGNS, AUTHORITY_VERDICTS, USING_AUTHORITY } from "./authority-review.table.ts";
import { listAttempts } from "./oversight.query.ts";
import { showCountingRule } from "./show-review.ts";

const defineWords = (builder: Builder, { type, connections }: Shared) => {
  const verdict = builder.enumType("AuthorityVerdict", { values: AUTHORITY_VERDICTS });
  const said = builder.objectRef<AttemptVerdict>("AttemptVerdict").implement({
    fields: (t) => ({
      verdict: t.expose("verdict", { type: verdict }),
      comment: t.exposeString("comment", { nullable: true }),
      judgedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.judgedBy)),
      }),
      judgedAt: t.expose("judgedAt", { type: "DateTime" }),
      version: t.exposeInt("version"),
    }),
  });
  const sign = builder.enumType("AttemptSign", { values: ATTEMPT_SIGNS });
  const attempt = type<Attempt>("GuardedAttempt");
  return { verdict, said, sign, attempt, connection: connections<Attempt>("GuardedAttempt", attempt) };
};
export type AttemptWords = ReturnType<typeof defineWords>;

/** One attempt, and the list of them. */
export const defineAttempts = (builder: Builder, shared: Shared): AttemptWords => {
  const words = defineWords(builder, shared);
  defineAttempt(shared, words);
  defineObjects(builder, shared, words);
  defineList(builder, shared, words);
  return words;
};

const defineAttempt = ({ type, guardedAction, decisionOutcome }: Shared, { attempt, sign, said }: AttemptWords): void => {
  attempt.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      action: t.expose("action", { type: guardedAction }),
      outcome: t.expose("outcome", { type: decisionOutcome }),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.actorId)),
      }),
      at: t.expose("decidedAt", { type: "DateTime" }),
      amount: t.field({
        type: "Money",
        nullable: true,
        resolve: (row) =>
          row.amountMinor === null || row.currencyCode === null ? null : money(row.amountMinor, row.currencyCode),
      }),
      note: t.string({
        nullable: true,
        resolve: async (row, _, { loaders }) => (await loaders.noteOfAttempt.load(row.id))?.note ?? null,
      }),
      rule: t.field({ type: type<RuleResult>("RuleResult"), nullable: true, resolve: ({ rules }) => showCountingRule(rules) }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row }),
      signs: t.field({
        type: [sign],
        resolve: async (row, _, { loaders }) => [...((await loaders.signsOfAttempt.load(row.id))?.signs ?? [])],
      }),
      splitWith: t.field({
        type: [attempt],
        resolve: async (row, _, { loaders }) => {
          const ids = (await loaders.signsOfAttempt.load(row.id))?.earlierPieces ?? [];
          return Promise.all(ids.map((id) => need(loaders.attempt.load(id))));
        },
      }),
      verdict: t.field({
        type: said,
        nullable: true,
        resolve: async (row, _, { loaders }) => (await loaders.verdictsOfAttempt.load(row.id))[0] ?? null,
      }),
      verdicts: t.field({ type: [said], resolve: (row, _, { loaders }) => loaders.verdictsOfAttempt.load(row.id) }),
      mayJudge: t.boolean({ resolve: (row, _, { actor }) => row.actorId !== actor.id }),
    }),
  });
};

/** What it was about, and what it led to. */
const defineObjects = (builder: Builder, { type }: Shared, { attempt }: AttemptWords): void => {
  builder.objectFields(attempt, (t) => ({
    order: t.field({
      type: type<Order>("Order"),
      nullable: true,
      resolve: (row, _, { loaders }) => (row.orderId === null ? null : loaders.order.load(row.orderId)),
    }),
    ticket: t.field({
      type: type<Ticket>("Ticket"),
      nullable: true,
      resolve: (row, _, { loaders }) => (row.ticketId === null ? null : loaders.ticket.load(row.ticketId)),
    }),
    refund: t.field({
      type: type<Refund>("Refund"),
      nullable: true,
      resolve: async (row, _, { loaders }) => {
        const id = (await loaders.requestOfAttempt.load(row.id))?.refundId ?? null;
        return id === null ? null : need(loaders.refund.load(id));
      },
    }),
    cancellation: t.field({
      type: type<Cancellation>("Cancellation"),
      nullable: true,
      resolve: async (row, _, { loaders }) => {
        const id = (await loaders.requestOfAttempt.load(row.id))?.cancellationId ?? null;
        return id === null ? null : need(loaders.cancellation.load(id));
      },
    }),
  }));
};

/** Who names no time looks at what is new. */
const LAST_MONTH = { lastDays: 30 };

const defineList = (builder: Builder, { reportWindow, guardedAction, decisionOutcome }: Shared, words: AttemptWords): void => {
  const filter = builder.inputType("GuardedAttemptFilter", {
    fields: (t) => ({
      window: t.field({ type: reportWindow }),
      actions: t.field({ type: [guardedAction], required: true, defaultValue: [...USING_AUTHORITY] }),
      actorIds: t.idList(),
      customerId: t.id(),
      outcomes: t.field({ type: [decisionOutcome] }),
      sign: t.field({ type: words.sign }),
      verdicts: t.field({ type: [words.verdict] }),
    }),
  });
  builder.queryField("guardedAttempts", (t) =>
    t.field({
      type: words.connection,
      authScopes: { may: "authority.review" },
      args: {
        filter: t.arg({ type: filter }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => parsePlace(text) !== undefined);
        const window = args.filter?.window ?? LAST_MONTH;
        refuse(faultOfWindow(window, "filter.window"));
        const { actorIds = null, customerId = null, outcomes = null, sign = null, verdicts = null } = args.filter ?? {};
        const actions = args.filter?.actions ?? USING_AUTHORITY;
        const asked = { window, actions, actorIds, customerId, outcomes, sign, verdicts };
        const rows = await ctx.read(listAttempts, { filter: asked, page: { first: page.first, after: placeOf(page.after) } });
        return pageBy(rows, page, ({ decidedAt, id }) => formatPlace({ at: decidedAt, key: id }));
      },
    }),
  );
};
