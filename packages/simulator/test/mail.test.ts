import net from "node:net";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AmazonDouble, type MailControl, mailControlOf, startAmazonDouble } from "../src/index.ts";

let double: AmazonDouble;
let mail: MailControl;
beforeAll(async () => {
  double = await startAmazonDouble();
  mail = mailControlOf(double.url);
  await mail.approve(["Support@Shop.example"]);
});
afterAll(async () => {
  await double.close();
});

const BUYER = "b1@marketplace.amazon.com";
const content = ["Subject: Hello", "Message-ID: <1@shop.example>", "", "Dear buyer", "."].join("\r\n");

/** Says the lines one after the other, as a client does, and answers what the server said; "closed" when it hung up. */
function converse(from: string, to: string): Promise<string[]> {
  const { port } = new URL(double.smtpUrl);
  const lines = ["EHLO test", `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, "DATA", content, "QUIT"];
  const socket = net.connect(Number(port), "127.0.0.1");
  const said: string[] = [];
  return new Promise((resolve) => {
    createInterface({ input: socket }).on("line", (line) => {
      if (/^\d{3}-/.test(line)) return;
      said.push(line.slice(0, 3));
      const next = /^[45]/.test(line) ? "QUIT" : lines.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
    });
    socket.on("close", () => {
      resolve(said.at(-1) === "221" ? said : [...said, "closed"]);
    });
  });
}

const GREETED = ["220", "250"];
const TAKEN = [...GREETED, "250", "250", "354", "250", "221"];

test("mail of an approved sender to a relay alias is taken and can be counted", async () => {
  expect(await converse("support@shop.example", BUYER)).toEqual(TAKEN);
  const { mails } = await mail.read(BUYER);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ from: "support@shop.example", to: [BUYER], headers: { "message-id": "<1@shop.example>" } });
  expect(mails[0]?.raw).toContain("Dear buyer");
  await mail.reset();
  expect((await mail.read()).mails).toEqual([]);
});

test("a sender that is not approved reaches no buyer, but anybody else", async () => {
  expect(await converse("other@shop.example", BUYER)).toEqual([...GREETED, "250", "550", "221"]);
  expect((await mail.read(BUYER)).refusals.map(({ from, code }) => [from, code])).toEqual([["other@shop.example", 550]]);
  expect(await converse("other@shop.example", "b1@marketplace.amazon.com.evil.example")).toEqual(TAKEN);
  await mail.reset();
});

test.each([
  ["mail.refuse", [...GREETED, "250", "550", "221"], 0],
  ["mail.later", [...GREETED, "250", "451", "221"], 0],
  ["mail.refuseContent", [...GREETED, "250", "250", "354", "554", "221"], 0],
  ["mail.laterAfterData", [...GREETED, "250", "250", "354", "451", "221"], 0],
  ["mail.dropBeforeData", [...GREETED, "closed"], 0],
  ["mail.acceptThenDrop", [...GREETED, "250", "250", "354", "closed"], 1],
  ["mail.ackTwice", [...GREETED, "250", "250", "354", "250", "250", "221"], 1],
] as const)("%s, once: then the next mail is taken", async (scenario, answers, taken) => {
  await mail.behave(scenario);
  expect(await converse("support@shop.example", BUYER)).toEqual(answers);
  expect((await mail.read(BUYER)).mails).toHaveLength(taken);
  expect(await converse("support@shop.example", BUYER)).toEqual(TAKEN);
  await mail.reset();
});

test("what is held goes on when it is released: the greeting with nothing taken, the answer with the mail taken already", async () => {
  for (const [scenario, taken] of [
    ["mail.holdGreeting", 0],
    ["mail.hold", 1],
  ] as const) {
    await mail.behave(scenario);
    const { connections } = await mail.read();
    const conversation = converse("support@shop.example", BUYER);
    await expect.poll(async () => (await mail.read()).connections, { timeout: 20_000 }).toBe(connections + 1);
    await expect.poll(async () => (await mail.read(BUYER)).mails.length, { timeout: 20_000 }).toBe(taken);
    await expect.poll(async () => (await mail.release()).released, { timeout: 20_000 }).toBe(1);
    expect(await conversation).toEqual(TAKEN);
    await mail.reset();
  }
});
