/** A desk that answers customers: fixtures of reply clocks, for tests with a clock of their own. */
import { operation } from "@firstline/sdk";
import { digits, expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";

/** Monday, 23 November 2026, ten in the morning in Berlin. */
export const MONDAY = "2026-11-23T09:00:00.000Z";
type Account = "amazon" | "ebay" | "email";
type Conversation = { ticketId: string; threadId: string; externalId: string; write: () => Promise<void> };
const HISTORY = operation<
  {
    ticket: {
      threads: {
        slaHistory: {
          startedAt: string;
          stoppedAt: string | null;
          state: string;
          dueAt: string;
          waived: boolean;
          reply: { id: string } | null;
        }[];
      }[];
    };
  },
  { id: string }
>("query H($id: ID!) { ticket(id: $id) { threads { slaHistory { startedAt stoppedAt state dueAt waived reply { id } } } } }");
export const BERLIN = {
  timeZone: "Europe/Berlin",
  openings: (["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"] as const).map((day) => ({
    day,
    opens: "09:00",
    closes: "17:00",
  })),
  holidays: ["2026-11-25"],
};
export type PolicyInput = Parameters<TestApp["as"]["manager"]["sla"]["setSlaPolicy"]>[0];
export const openDesk = (app: TestApp, now: () => Date) => {
  const inHours = (hours: number): string => new Date(now().getTime() + hours * 3_600_000).toISOString();
  /** A customer who writes, and can write again in the same conversation. */
  const conversation = async (account: Account = "email"): Promise<Conversation> => {
    const senderAddress =
      account === "amazon"
        ? `b${digits(12)}@marketplace.amazon.com`
        : account === "ebay"
          ? `buyer-${digits(10)}`
          : `x${digits(10)}@post.example`;
    const write = async () =>
      expectMember(
        await app.as.integrator.message.ingestMessage({
          channelAccountId: app.workspace.accounts[account],
          parsed: { externalId: `<${digits(20)}@test.example>`, senderAddress, text: "Hello, where is my order?" },
        }),
        "IngestMessageSuccess",
      );
    const { ticket, storedMessage } = await write();
    return {
      ticketId: ticket.id,
      threadId: storedMessage.thread.id,
      externalId: storedMessage.externalId,
      write: async () => void (await write()),
    };
  };
  const slaOf = async (ticketId: string) => (await app.as.agent.ticket.ticket({ id: ticketId }))?.sla;
  const reply = (threadId: string, sentAt = now().toISOString(), more: { text?: string; externalId?: string } = {}) =>
    app.as.agent.message.recordReply({ threadId, sentAt, ...more });
  const historyOf = async (id: string) =>
    (await app.as.agent.request(HISTORY, { id })).ticket.threads.flatMap((thread) => thread.slaHistory);

  const setPolicy = (change: Partial<PolicyInput> = {}, as: "manager" | "agent" = "manager") =>
    app.as[as].sla.setSlaPolicy({
      channel: "EMAIL",
      name: "One working day",
      targetMinutes: 480,
      atRiskLeadMinutes: 120,
      calendar: BERLIN,
      expectedVersion: 0,
      note: note(),
      ...change,
    });
  return { conversation, slaOf, reply, historyOf, setPolicy, inHours };
};
export type Desk = ReturnType<typeof openDesk>;
