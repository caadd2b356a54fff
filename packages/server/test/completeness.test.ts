import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Account = "amazon" | "email";
/** A message of a customer at a shop; answers the ticket's id and its thread's. */
const written = async (text: string, facts: { buyer?: string; account?: Account; order?: string } = {}) => {
  const { buyer = "anna@post.example", account = "email", order } = facts;
  const { ticket } = expectMember(
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts[account],
      parsed: {
        externalId: `<${randomUUID()}@post.example>`,
        senderAddress: buyer,
        subject: "My order",
        text,
        ...(order === undefined ? {} : { orderExternalId: order }),
      },
    }),
    "IngestMessageSuccess",
  );
  const shown = await app.as.agent.ticket.ticket({ id: ticket.id });
  return { ticketId: ticket.id, threadId: shown?.threads[0]?.id ?? "" };
};

const replied = async (threadId: string, text: string) =>
  expectMember(
    await app.as.agent.message.recordReply({ threadId, text, sentAt: new Date().toISOString(), externalId: randomUUID() }),
    "RecordReplySuccess",
  );

const check = async (ticketId: string, draft?: string) => {
  const found = await app.as.agent.completeness.resolutionCheck({ ticketId, ...(draft === undefined ? {} : { draft }) });
  if (!found) throw new Error("there is no such ticket");
  return found;
};
const topicsOf = ({ questions }: { questions: readonly { topic: string; state: string }[] }, state: string): string[] =>
  questions.flatMap((question) => (question.state === state ? [question.topic] : []));

describe("questions", () => {
  test.each([
    ["English", "Hi, where is my parcel? It was due on Friday. And is the cup dishwasher safe?", ["TRACKING", "PRODUCT"]],
    ["German", "Hallo, wo ist mein Paket? Und kann ich die Tasse noch umtauschen?", ["TRACKING", "EXCHANGE"]],
    ["French", "Bonjour, je n'ai toujours pas reçu mon colis. Pouvez-vous aussi m'envoyer la facture ?", ["TRACKING", "INVOICE"]],
    ["Italian", "Buongiorno, vorrei annullare il mio ordine. Quando riceverò il rimborso?", ["REFUND", "CANCELLATION"]],
    ["Spanish", "Hola, no puedo iniciar sesión en mi cuenta. ¿Cómo puedo devolver la lámpara?", ["RETURN", "ACCOUNT_ACCESS"]],
    ["Chinese", "你好，我的包裹还没收到，请问到哪里了？另外这个杯子可以放洗碗机吗？", ["TRACKING", "PRODUCT"]],
  ])("%s: every one is found, with its sentence", async (_, text, topics) => {
    const { ticketId } = await written(text);
    const found = await check(ticketId);
    expect(topicsOf(found, "OPEN").toSorted()).toEqual(topics.toSorted());
    expect(found).toMatchObject({ complete: false, detection: "AVAILABLE" });
    for (const { sentence, start, end } of found.questions) expect(text.slice(start, end)).toBe(sentence);
  });
});
