/** The proof of a sent reply, without a server. That it fits real ones is shown where replies are sent: server/test/reply-macros.test.ts. */
import { expect, test } from "vitest";
import { verifyReply } from "../src/replies.ts";

const body = "Dear {{customer.name}},\n\nyour parcel: {{ shipment.status }}. {{customer.name}}, see {{input.answer}}";
const renderedVariables = [
  { name: "customer.name", value: "Zoë {{input.answer}} $&" },
  { name: "shipment.status", value: "配送中" },
  { name: "input.answer", value: "you" },
];
const text = "Dear Zoë {{input.answer}} $&,\n\nyour parcel: 配送中. Zoë {{input.answer}} $&, see you";
// printf '%s' "$text" | sha256sum
const contentHash = "e2ff2a77645a5775efa5c3228fa3a09c55b022eebb9aa758e46814cd23cbdfc5";

test("a place is filled once, whatever its value looks like, and the hash is that of the UTF-8 text", async () => {
  expect(await verifyReply({ body, renderedVariables, contentHash })).toEqual({ matches: true, text, textHash: contentHash });
});

test.each([
  ["a sentence that differs by one look-alike letter", { body: body.replace("parcel", "pаrcel") }],
  ["another value", { renderedVariables: renderedVariables.with(2, { name: "input.answer", value: "You" }) }],
  ["a value that is not there", { renderedVariables: renderedVariables.slice(1) }],
  ["another hash", { contentHash: contentHash.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) }],
])("%s is found", async (_, change) => {
  expect((await verifyReply({ body, renderedVariables, contentHash, ...change })).matches).toBe(false);
});
