/** The words in which tests of replies speak. */
import { createHash } from "node:crypto";
import { operation } from "@firstline/sdk";
import type { ChannelName } from "../src/connectors/channel.ts";
import type { MacroInput } from "../src/features/macro/index.ts";
import { macros, macroTranslations, macroVersions } from "../src/features/macro/macro.table.ts";
import { newId } from "../src/kernel/id.ts";
import { digits, eventually, expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

type Reply = Parameters<TestApp["as"]["agent"]["reply"]["replyToTicket"]>[0];
export const reply = ({ as }: Pick<TestApp, "as">, ticketId: string, text: string, more: Partial<Reply> = {}) =>
  as.agent.reply.replyToTicket({ ticketId, text, ...more });

/** The ticket gets this reason. */
export const tagged = async ({ as }: Pick<TestApp, "as">, ticketId: string, reason: string) =>
  expectMember(await as.agent.ticket.setTags({ ticketId, tags: [reason] }), "SetTagsSuccess").ticket;

export type SentReply = {
  readonly id: string;
  readonly text: string;
  readonly delivery: {
    readonly kind: string;
    readonly status: string;
    readonly reason: string | null;
    readonly attempt: number;
    readonly sentAt: string | null;
    readonly locale: string | null;
    readonly macroVersionId: string | null;
    readonly contentHash: string;
    readonly renderedVariables: readonly {
      readonly name: string;
      readonly value: string;
      readonly source: string;
      readonly asOf: string | null;
    }[];
    readonly requestedBy: { readonly name: string };
    readonly history: readonly { readonly to: string }[];
  };
  readonly thread: {
    readonly slaHistory: readonly {
      readonly state: string;
      readonly startedAt: string;
      readonly stoppedAt: string | null;
      readonly reply: { readonly id: string } | null;
    }[];
  };
};
const MESSAGE = operation<{ node: SentReply | null }, { id: string }>(`query Sent($id: ID!) { node(id: $id) { ... on Message {
  id text delivery { kind status reason attempt sentAt locale macroVersionId contentHash renderedVariables { name value source asOf } requestedBy { name } history { to } }
  thread { slaHistory { state startedAt stoppedAt reply { id } } } } } }`);

/** The message once its delivery has reached this status. */
export const deliveryUntil = async ({ as }: Pick<TestApp, "as">, messageId: string, status: string): Promise<SentReply> => {
  const message = await eventually(
    async () => (await as.manager.request(MESSAGE, { id: messageId })).node,
    (found) => found?.delivery.status === status,
    120_000,
  );
  if (!message) throw new Error("there is a message");
  return message;
};

const REPLIES = operation<
  { ticket: { messages: { nodes: { id: string; delivery: { kind: string; status: string } | null }[] } } | null },
  { id: string }
>("query Replies($id: ID!) { ticket(id: $id) { messages(first: 100) { nodes { id delivery { kind status } } } } }");

/** The ticket's replies, once so many of them have reached this status. */
export const replyUntil = ({ as }: Pick<TestApp, "as">, ticketId: string, status: string, count = 1) =>
  eventually(
    async () => {
      const { ticket } = await as.manager.request(REPLIES, { id: ticketId });
      return (ticket?.messages.nodes ?? []).filter(({ delivery }) => delivery?.kind === "REPLY" && delivery.status === status);
    },
    (found) => found.length === count,
    120_000,
  );

type GivenMacro = {
  readonly reasons?: string[];
  readonly channels?: ChannelName[];
  readonly inputs?: MacroInput[];
  readonly state?: "DRAFT" | "VETTED" | "LOCKED";
  /** Another wording of this macro. */
  readonly of?: string;
};
export const textInput = (name: string, maxCharacters = 200): MacroInput => ({
  name,
  kind: "TEXT",
  label: name,
  required: true,
  maxCharacters,
  options: [],
});

/** A macro, or one more version of it, with these texts by locale. */
export const givenMacro = async (
  app: Pick<TestApp, "app" | "workspace">,
  bodies: Record<string, string>,
  facts: GivenMacro = {},
) => {
  const { q } = app.app.database;
  const workspaceId = app.workspace.id;
  const { reasons = [], channels = ["AMAZON", "EMAIL"], inputs = [], state = "LOCKED" } = facts;
  const macroId = facts.of === undefined ? newId("macro") : (facts.of as `mac_${string}`);
  const versionId = newId("macroVersion");
  const key = `given-${digits(12)}`;
  if (facts.of === undefined) await q.insert(macros).values({ workspaceId, id: macroId, key, name: key, reasons, channels });
  const [last] = await app.app.database.client<
    { version: number | null }[]
  >`select max(version) as version from macro_versions where macro_id = ${macroId}`;
  await q.insert(macroVersions).values({ workspaceId, id: versionId, macroId, version: (last?.version ?? 0) + 1, inputs });
  const at = new Date();
  const marks = {
    DRAFT: {},
    VETTED: { vettedAt: at },
    LOCKED: { vettedAt: at, lockedAt: at, lockedBy: "system" as const },
  }[state];
  for (const [locale, body] of Object.entries(bodies))
    await q.insert(macroTranslations).values({ workspaceId, versionId, locale, body, ...marks });
  return { macroId, versionId, key };
};

/** Answers with this macro version. */
export const replyWith = ({ as }: Pick<TestApp, "as">, ticketId: string, macroVersionId: string, more: Partial<Reply> = {}) =>
  as.agent.reply.replyToTicket({ ticketId, macroVersionId, ...more });
