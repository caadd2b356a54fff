import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Firstline, List, Newer, OrdersQuery, RefundReason } from "../src/index.ts";
import { operation } from "../src/index.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Never run: the compiler reads it, and every line marked as an error must be one. */
export const whatCompiles = async (firstline: Firstline): Promise<unknown> => {
  const input = { ticketId: "t", orderId: "o", kind: "FULL", reason: "DAMAGED", note: "n" } as const;
  const result = await firstline.refund.refundOrder(input);
  switch (result.__typename) {
    case "RefundOrderSuccess": {
      const status: string = result.refund.status;
      // @ts-expect-error -- a success has no problem's message
      return [status, result.decision.rules, result.message];
    }
    case "RefundOrderEscalated":
      return result.escalation.id;
    case "NoteLacksSubstance":
      return result.minimum.minimumLetters;
    // @ts-expect-error -- no such member
    case "NoSuchThing":
      return null;
    default: {
      // Every problem, also ones newer than this SDK.
      const code: string = result.code;
      // @ts-expect-error -- only some problems carry it
      return [code, result.message, result.path, result.remaining];
    }
  }
};

export const whatElseCompiles = async (firstline: Firstline): Promise<void> => {
  // @ts-expect-error -- a forgotten note
  await firstline.refund.refundOrder({ ticketId: "t", orderId: "o", kind: "FULL", reason: "DAMAGED" });
  // @ts-expect-error -- a misspelt enum value
  await firstline.refund.refundOrder({ ticketId: "t", orderId: "o", kind: "HALF", reason: "DAMAGED", note: "n" });
  const input = { ticketId: "t", orderId: "o", kind: "PARTIAL", reason: "DAMAGED", note: "n" } as const;
  // @ts-expect-error -- money is never a number
  await firstline.refund.refundOrder({ ...input, amount: 12.5 });
  // @ts-expect-error -- an unknown field
  await firstline.ticket.tickets({ filter: { state: ["OPEN"] } });
  // @ts-expect-error -- an id is needed
  await firstline.ticket.ticket({});
  // @ts-expect-error -- may be null
  (await firstline.ticket.ticket({ id: "t" })).subject.trim();
  // @ts-expect-error -- not part of the default selection: a list in an object
  void (await firstline.order.order({ id: "o" }))?.refunds;
  // @ts-expect-error -- a subscription is iterated, not awaited
  void firstline.ticket.ticketCreated().then;

  const orders: List<OrdersQuery["orders"]> = firstline.order.orders();
  for await (const order of orders) {
    const amount: string = order.refundable.amount;
    // What was read can be passed back, although enums are open.
    await firstline.ticket.tickets({ filter: { channel: order.channel } });
    // @ts-expect-error -- data is read-only
    order.externalId = amount;
  }
  for await (const { refund, status } of firstline.refund.refundUpdated({ orderId: "o" }, { signal: AbortSignal.timeout(1) })) {
    const shown: string = status === "CONFIRMED" ? "done" : refund.requestedBy.name;
    void shown;
  }

  const reason: RefundReason = "GOODWILL";
  const newerReason: RefundReason = "FROM_THE_FUTURE" as Newer;
  await firstline.refund.refundOrder({ ticketId: "t", orderId: "o", kind: "FULL", reason: newerReason, note: reason });

  const Subject = operation<{ ticket: { subject: string } | null }, { id: string }>(
    "query S($id: ID!) { ticket(id: $id) { subject } }",
  );
  const { ticket } = await firstline.request(Subject, { id: "t" });
  ticket?.subject.trim();
  // @ts-expect-error -- the document's variables are checked too
  await firstline.request(Subject, { key: "t" });
};

test("what must compile compiles, and what must not does not", () => {
  const flags = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--noUncheckedIndexedAccess",
    "--exactOptionalPropertyTypes",
    "--skipLibCheck",
  ];
  const target = ["--target", "es2024", "--module", "nodenext", "--allowImportingTsExtensions", "--types", "node"];
  const compile = (): string =>
    execFileSync("node_modules/.bin/tsc", [...flags, ...target, "packages/sdk/test/types.test.ts"], {
      cwd: root,
      encoding: "utf8",
    });
  expect(compile()).toBe("");
});
