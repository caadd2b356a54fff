import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideBy } from "../../kernel/decision.ts";
import { demandsLocked, replyAskOf } from "./reply-ask.policy.ts";
import type { ReplyFacts } from "./reply-ask.policy.ts";
import { lawsOfReply, needsReason } from "./reply.policy.ts";
import type { AskedMacro, ReplyAsk } from "./reply.policy.ts";

const FACTS: ReplyFacts = {
  action: "REPLY",
  at: "2026-11-20T10:00:00.000Z",
  channel: "AMAZON",
  fulfilment: "FBM",
  orderAgeDays: 3,
  actor: { id: "mem_1", kind: "MEMBER", roles: ["AGENT"], qualifications: ["SHIPPING_AND_TRACKING", "BUYER_SELLER_MESSAGES"] },
  buyer: { risk: "LOW", kind: "RETURNING", segments: [] },
  ticket: { risk: "ROUTINE" },
  evidence: [],
  reason: "Item lost",
};
const PLACE = {
  thread: { id: "thr_1" as const, channel: "AMAZON" as const },
  rule: { requiredQualification: null, mode: "FREE_TEXT" as const, sentence: "The rule.", version: 3 },
  sending: { sender: "shop@shop.example" },
};
const TEXT = { unavailable: [], blockedBy: [], contentHash: "abc" };
const MACRO: AskedMacro = {
  versionId: "mcv_1",
  locale: null,
  isRetired: false,
  isVetted: true,
  locked: true,
  isInForce: true,
  channels: ["AMAZON"],
};
const ASK = replyAskOf(FACTS, { channel: "AMAZON" }, PLACE, { macro: MACRO, text: TEXT });
const decide = decideBy(lawsOfReply().refusals);
type Fault = readonly [law: string, broken: (ask: ReplyAsk) => ReplyAsk, sentence: string];
const macro = (change: Partial<AskedMacro>) => (ask: ReplyAsk) => ({ ...ask, macro: { ...MACRO, ...ask.macro, ...change } });
const text = (change: Partial<ReplyAsk["text"]>) => (ask: ReplyAsk) => ({ ...ask, text: { ...ask.text, ...change } });
const rule = (mode: ReplyAsk["rule"]["mode"]) => (ask: ReplyAsk) => ({ ...ask, rule: { ...ask.rule, mode } });

/** From what no text changes to what another text would mend. */
const FAULTS: readonly Fault[] = [
  [
    "ticket.reason",
    (ask) => ({ ...ask, ticket: { ...ask.ticket, reason: null } }),
    "An Amazon ticket is answered with a reason. Set a reason tag with setTags first.",
  ],
  [
    "thread.sendable",
    (ask) => ({ ...ask, thread: { ...ask.thread, obstacle: "The mailbox is closed." } }),
    "The mailbox is closed.",
  ],
  [
    "author.qualified",
    (ask) => ({ ...ask, author: { kind: "MEMBER", lacks: "RETURNS_AND_REFUNDS" } }),
    "The rule. You are not qualified for it now: a member qualified for RETURNS_AND_REFUNDS can reply.",
  ],
  ["macro.retired", macro({ isRetired: true }), "The macro was retired."],
  ["macro.vetted", macro({ isVetted: false, locale: "de-AT" }), "The version has no vetted text in de-AT."],
  ["macro.channel", macro({ channels: ["EBAY", "EMAIL"] }), "The macro is for EBAY, EMAIL, not for AMAZON."],
  ["macro.inForce", macro({ isInForce: false }), "A newer version of the macro is in force: take that one."],
  ["text.locked", (ask) => rule("LOCKED_MACRO")(macro({ locked: false })(ask)), "The rule. This text is not locked."],
  [
    "text.variables",
    text({ unavailable: ["The order has no parcel.", "The order has no due date."] }),
    "2 of the text's variables cannot be filled in, the first: The order has no parcel.",
  ],
  ["text.lint", text({ blockedBy: ["no.links", "no.phone"] }), "The text breaks rules of the channel: no.links, no.phone."],
];

test("a vetted macro of the channel in force, by somebody qualified, on a ticket with a reason, goes out", () => {
  expect(decide(ASK)).toMatchObject({ outcome: "ALLOW", refusal: undefined });
  expect(decide(rule("LOCKED_MACRO")(ASK)).outcome).toBe("ALLOW");
  expect(decide(macro({ locked: false })(rule("MACRO")(ASK))).outcome).toBe("ALLOW");
  expect(lawsOfReply().escalations).toEqual([]);
});

describe("law", () => {
  test.each(FAULTS)("%s", (law, broken, sentence) => {
    const { outcome, refusal, rules } = decide(broken(ASK));
    expect([outcome, refusal, rules.find(({ rule: name }) => name === law)?.sentence]).toEqual(["REFUSE", law, sentence]);
  });

  test("of several faults the one that no text mends is named first", () => {
    fc.assert(
      fc.property(fc.subarray([...FAULTS.keys()], { minLength: 1 }), (faults) => {
        const ask = faults.reduce((broken, index) => FAULTS[index]?.[1](broken) ?? broken, ASK);
        expect(decide(ask).refusal).toBe(FAULTS[Math.min(...faults)]?.[0]);
      }),
    );
  });

  test("own words need a rule that allows them, and no law about macros speaks of them", () => {
    const own = { ...ASK, macro: null };
    expect(decide(own).outcome).toBe("ALLOW");
    for (const mode of ["MACRO", "LOCKED_MACRO"] as const) {
      const { refusal, rules } = decide(rule(mode)(own));
      expect([refusal, rules.find(({ result }) => result === "REFUSE")?.sentence]).toEqual([
        "text.mode",
        "The rule. Choose a macro.",
      ]);
    }
  });

  test("a machine is told that it never qualifies; a version without a language is told without one", () => {
    const said = (ask: ReplyAsk) => decide(ask).rules.find(({ result }) => result === "REFUSE")?.sentence;
    expect(said({ ...ASK, author: { kind: "API_KEY", lacks: "RETURNS_AND_REFUNDS" } })).toBe(
      "The rule. An API key never is: a member qualified for RETURNS_AND_REFUNDS can reply.",
    );
    expect(said(macro({ isVetted: false })(ASK))).toBe("The version has no vetted text.");
  });

  test("a text that was never composed is not sent", () => {
    expect(decide(text({ contentHash: null })(ASK)).refusal).toBe("text.lint");
  });

  test("no reason is needed away from Amazon, and on Amazon wherever the ticket or the conversation is (S62)", () => {
    const on = (ticket: "AMAZON" | "EMAIL", thread: "AMAZON" | "EMAIL") =>
      needsReason({ ticket: { channel: ticket }, thread: { channel: thread } });
    expect([on("AMAZON", "AMAZON"), on("AMAZON", "EMAIL"), on("EMAIL", "AMAZON"), on("EMAIL", "EMAIL")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const mail = {
      ticket: { risk: "ROUTINE", channel: "EMAIL", reason: null },
      thread: { ...ASK.thread, channel: "EMAIL" },
    } as const;
    expect(decide({ ...ASK, ...mail, macro: null }).outcome).toBe("ALLOW");
  });
});

describe("what the guard is asked", () => {
  test("is the case with its text: no money, no note, no approval", () => {
    expect(replyAskOf(FACTS, { channel: "AMAZON" }, PLACE, { macro: MACRO, text: TEXT })).toEqual({
      ...FACTS,
      amount: null,
      note: null,
      sums: null,
      approval: { limits: false, claim: false },
      ticket: { risk: "ROUTINE", channel: "AMAZON", reason: "Item lost" },
      thread: { id: "thr_1", channel: "AMAZON", obstacle: null },
      rule: { mode: "FREE_TEXT", sentence: "The rule.", version: 3 },
      author: { kind: "MEMBER", lacks: null },
      macro: MACRO,
      text: TEXT,
    });
  });

  test("names what keeps the conversation from being answered, and the qualification that its rule wants and the author lacks", () => {
    const asked = (requiredQualification: "RETURNS_AND_REFUNDS" | "SHIPPING_AND_TRACKING" | null) =>
      replyAskOf(
        FACTS,
        { channel: "EMAIL" },
        { ...PLACE, rule: { ...PLACE.rule, requiredQualification }, sending: { obstacle: "Closed." } },
        { macro: null, text: TEXT },
      );
    expect(asked(null).thread.obstacle).toBe("Closed.");
    expect([asked(null), asked("SHIPPING_AND_TRACKING"), asked("RETURNS_AND_REFUNDS")].map(({ author }) => author.lacks)).toEqual(
      [null, null, "RETURNS_AND_REFUNDS"],
    );
  });
});

describe("locked sentences are chosen beforehand", () => {
  const locked = {
    id: "locked",
    actions: ["REPLY" as const],
    when: { channels: ["AMAZON" as const] },
    demand: { kind: "LOCKED_MACRO" as const },
    otherwise: { outcome: "REFUSE" as const },
  };
  const demands = (...rules: Parameters<typeof demandsLocked>[0]["rules"]) => demandsLocked({ rules }, FACTS);
  test("when a rule about replies in this case asks for them", () => {
    expect(demands(locked)).toBe(true);
    expect(demands({ ...locked, when: { channels: ["EBAY"] } }, locked)).toBe(true);
  });
  test("not for another case, another action or another demand", () => {
    expect([
      demands(),
      demands({ ...locked, when: { channels: ["EBAY"] } }),
      demands({ ...locked, actions: ["REFUND"] }),
      demands({ ...locked, demand: { kind: "FORBIDDEN" } }),
      // Speaks about money only, and a reply moves none.
      demands({ ...locked, when: { amountOver: { USD: "0.00" } } }),
    ]).toEqual(Array(5).fill(false));
  });
});
