import { describe, expect, test } from "vitest";
import type { Verdict } from "../../kernel/decision.ts";
import { money } from "../../kernel/money.ts";
import type { GuardAsk } from "../policy/index.ts";
import { SHIPPED_POLICY } from "../policy/index.ts";
import type { ReplyAsk } from "../reply/reply.policy.ts";
import { closed, GOOD_NOTE, judgeCancellation, judgeModification, judgeRefund, judgeReply } from "./judge-actions.policy.ts";

const usd = (minor: bigint) => money(minor, "USD");
type Said = Partial<Record<"refuse" | "escalate", string>>;
/** A guard that says what it is told to, by what is asked. */
const saying =
  <Ask>(of: (ask: Ask) => Said) =>
  (ask: Ask): Verdict<string> => {
    const { refuse, escalate } = of(ask);
    const rules = [
      { rule: "silent", result: "PASS" as const, inputs: [], sentence: "Nothing against it." },
      ...(escalate ? [{ rule: escalate, result: "ESCALATE" as const, inputs: [], sentence: `${escalate} says so.` }] : []),
      ...(refuse ? [{ rule: refuse, result: "REFUSE" as const, inputs: [], sentence: `${refuse} says so.` }] : []),
    ];
    return {
      outcome: refuse ? "REFUSE" : escalate ? "ESCALATE" : "ALLOW",
      rules,
      refusal: refuse,
      escalations: escalate ? [escalate] : [],
    };
  };

type Ask = GuardAsk & { readonly amount: ReturnType<typeof usd>; readonly reason: string };
const refundAsk = (amount: ReturnType<typeof usd>, reason: string) => ({ action: "REFUND", amount, reason, sums: null }) as Ask;
const document = { ...SHIPPED_POLICY, rules: [] };
const judge = (of: (ask: Ask) => Said, balance = usd(5000n), reasons = ["DAMAGED", "GOODWILL"] as const) =>
  judgeRefund({ document, guard: saying(of), askFor: refundAsk, balance, reasons });

describe("a refund", () => {
  test("that nothing objects to: all there is, without reasons", () => {
    const judged = judge(() => ({}));
    expect(judged).toMatchObject({ outcome: "ALLOW", remaining: usd(5000n), reasons: [], escalations: [] });
    expect(judged.ask?.amount).toEqual(usd(5000n));
  });

  test("that takes a second person for every amount: nothing alone, and the rules that want one", () => {
    expect(judge(() => ({ escalate: "limit.order" }))).toMatchObject({
      outcome: "ESCALATE",
      remaining: usd(0n),
      escalations: ["limit.order"],
      reasons: [{ rule: "limit.order", sentence: "limit.order says so." }],
    });
  });

  test("that is refused: the refusing rule alone, whatever would have escalated besides", () => {
    expect(judge(() => ({ refuse: "order.shipped", escalate: "limit.order" }))).toMatchObject({
      outcome: "REFUSE",
      remaining: null,
      escalations: [],
      reasons: [{ rule: "order.shipped", sentence: "order.shipped says so." }],
    });
  });

  test("is judged for the reason that goes furthest: allowed before escalated before refused, and the first of equals", () => {
    const byReason = (said: Record<string, Said>) => judge(({ reason }) => said[reason] ?? {});
    expect(byReason({ DAMAGED: { escalate: "a" } }).ask?.reason).toBe("GOODWILL");
    expect(byReason({ DAMAGED: { refuse: "a" }, GOODWILL: { escalate: "b" } })).toMatchObject({ outcome: "ESCALATE" });
    expect(byReason({}).ask?.reason).toBe("DAMAGED");
    expect(byReason({ DAMAGED: { escalate: "a" }, GOODWILL: { escalate: "b" } }).escalations).toEqual(["a"]);
  });

  test("of reasons that are allowed the one that allows more counts", () => {
    const rules = [
      {
        id: "second.person",
        actions: ["REFUND" as const],
        when: { amountOver: { USD: "10.00" } },
        demand: { kind: "SECOND_PERSON" as const },
        otherwise: { outcome: "REFUSE" as const },
      },
    ];
    const guard = saying<Ask>(({ reason, amount }) => (reason === "DAMAGED" && amount.minor > 1000n ? { refuse: "a" } : {}));
    const reasons = ["DAMAGED", "GOODWILL"] as const;
    const of = { document: { ...document, rules }, guard, askFor: refundAsk, balance: usd(5000n) };
    expect(judgeRefund({ ...of, reasons }).remaining).toEqual(usd(5000n));
    expect(judgeRefund({ ...of, reasons: ["DAMAGED"] }).remaining).toEqual(usd(1000n));
  });

  test("of an order with nothing left is asked about the smallest amount, so that the guard says what is wrong", () => {
    const asked: bigint[] = [];
    const of = ({ amount }: Ask): Said => {
      asked.push(amount.minor);
      return { refuse: "order.balance" };
    };
    expect(judge(of, usd(0n))).toMatchObject({ outcome: "REFUSE", remaining: null });
    expect(new Set(asked)).toEqual(new Set([1n]));
  });
});

test("a cancellation is judged for the reason that goes furthest, and has no amount to choose", () => {
  const ask = (reason: string) => ({ action: "CANCELLATION", reason }) as GuardAsk;
  const guard = saying<GuardAsk>(({ reason }) => (reason === "OTHER" ? { escalate: "a" } : { refuse: "b" }));
  expect(judgeCancellation(guard, ask, ["CUSTOMER_REQUEST", "OTHER"])).toMatchObject({
    action: "CANCELLATION",
    outcome: "ESCALATE",
    remaining: null,
    escalations: ["a"],
  });
});

test("a modification is judged for the fields that the channel lists, and without any for one, to hear why not", () => {
  const asked: string[] = [];
  const ask = (field: string) => {
    asked.push(field);
    return { action: "MODIFICATION", reason: field } as GuardAsk;
  };
  const guard = saying<GuardAsk>(({ reason }) => (reason === "QUANTITY" ? {} : { refuse: "channel.capability" }));
  const listed = { editOrder: { supported: true as const, fields: ["SHIPPING_SPEED", "QUANTITY"] as const } };
  expect(judgeModification(guard, ask, listed)).toMatchObject({ outcome: "ALLOW" });
  expect(judgeModification(guard, ask, { editOrder: { supported: false, reason: "No." } })).toMatchObject({
    outcome: "REFUSE",
    reasons: [{ rule: "channel.capability" }],
  });
  expect(judgeModification(guard, ask, { editOrder: { supported: true, fields: [] } }).outcome).toBe("REFUSE");
  expect(asked).toEqual(["SHIPPING_SPEED", "QUANTITY", "SHIPPING_ADDRESS", "SHIPPING_ADDRESS"]);
});

test("where there is no reason to choose from nothing is allowed, and the sentence says so", () => {
  const never = () => expect.unreachable("nobody is asked");
  expect(judgeRefund({ document, guard: never, askFor: refundAsk, balance: usd(1n), reasons: [] })).toEqual(
    closed("REFUND", { rule: "reason", sentence: "There is no reason to refund for." }),
  );
  expect(judgeCancellation(never, never, [])).toEqual(
    closed("CANCELLATION", { rule: "reason", sentence: "There is no reason to cancel for." }),
  );
});

describe("a reply", () => {
  type Part = Pick<ReplyAsk, "macro" | "text">;
  const ask = (said: Part) => ({ action: "REPLY", ...said }) as ReplyAsk;
  const kindOf = ({ macro }: Part) => (macro === null ? "own" : macro.locked ? "locked" : "macro");
  const judgeBy = (said: Record<string, Said>) =>
    judgeReply(
      saying<ReplyAsk>((one) => said[kindOf(one)] ?? {}),
      ask,
      "AMAZON",
    );

  test("in own words says nothing more", () => {
    expect(judgeBy({})).toMatchObject({ outcome: "ALLOW", reasons: [], remaining: null });
    expect(judgeBy({ macro: { refuse: "macro.channel" }, locked: { refuse: "macro.channel" } }).reasons).toEqual([]);
  });

  test("says what it has to be: a macro, or locked sentences, each demand once", () => {
    const mode = { own: { refuse: "text.mode" } };
    expect(judgeBy(mode)).toMatchObject({ outcome: "ALLOW", reasons: [{ rule: "text.mode" }] });
    const locked = judgeBy({ ...mode, macro: { refuse: "text.locked" } });
    expect(locked.reasons.map(({ rule }) => rule)).toEqual(["text.mode", "text.locked"]);
    const twice = judgeBy({ own: { refuse: "policy" }, macro: { refuse: "policy" } });
    expect(twice.reasons.map(({ rule }) => rule)).toEqual(["policy"]);
  });

  test("that no text would save is refused with what stands against it, not with what a text would need", () => {
    const all = { own: { refuse: "ticket.reason" }, macro: { refuse: "ticket.reason" }, locked: { refuse: "ticket.reason" } };
    expect(judgeBy(all)).toMatchObject({ outcome: "REFUSE", reasons: [{ rule: "ticket.reason" }] });
  });

  test("with a macro is asked about one that nothing is wrong with, for the channel of the conversation", () => {
    const asked: Part[] = [];
    judgeReply(
      saying<ReplyAsk>((one) => {
        asked.push(one);
        return {};
      }),
      ask,
      "EMAIL",
    );
    expect(asked.map(({ text }) => [text.unavailable, text.blockedBy, text.contentHash])).toEqual(Array(3).fill([[], [], ""]));
    const sound = { isRetired: false, isVetted: true, isInForce: true, channels: ["EMAIL"] };
    expect(asked.slice(1).map(({ macro }) => macro)).toMatchObject([
      { ...sound, locked: false },
      { ...sound, locked: true },
    ]);
  });
});

test("what nobody was asked about has its reason and nothing else", () => {
  expect(closed("REFUND", { rule: "ticket.order", sentence: "No order." })).toEqual({
    action: "REFUND",
    outcome: "REFUSE",
    reasons: [{ rule: "ticket.order", sentence: "No order." }],
    remaining: null,
    escalations: [],
    ask: null,
  });
});

test("the note that is supposed would pass any rule about notes", () => {
  expect(GOOD_NOTE).toEqual({ letters: 1000, unspaced: 1000, different: 20, digest: "", isRepeated: false });
});
