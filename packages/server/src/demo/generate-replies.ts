import { SYSTEM } from "../kernel/actor.ts";
import { contentHashOf } from "../features/message/queue-message.ts";
import type { RenderedVariable } from "../features/message/delivery.table.ts";
import { writeDay, writeInstant } from "../features/variable/format.policy.ts";
import { namesIn, partsOf } from "../features/variable/template.policy.ts";
import { shipmentWord } from "../features/variable/words.policy.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, MINUTE } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { LOCALES } from "./language.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { HAND_WRITTEN } from "./texts/reply-texts.ts";

type Rows = Pick<
  DemoRows,
  | "workspaces"
  | "channelAccounts"
  | "macros"
  | "macroVersions"
  | "macroTranslations"
  | "shipments"
  | "tickets"
  | "threads"
  | "messages"
  | "slaClocks"
>;
type Generated = Pick<DemoRows, "messages" | "messageDeliveries" | "deliveryTransitions" | "slaClocks" | "ticketResolutions">;
type Question = DemoRows["slaClocks"][number];
/** What was sent, made of which version. */
type Said = {
  readonly text: string;
  readonly versionId?: NonNullable<DemoRows["messageDeliveries"][number]["macroVersionId"]>;
  readonly rendering: RenderedVariable[];
};

/** How long the mail server took. */
const TO_LEAVE = MINUTE / 3;
/** Replies that somebody wrote by hand although a macro would have fitted. */
const BY_HAND = 20;
/** Tickets of which the first answer was taken for the last. */
const TAKEN_FOR_SETTLED = 60;

/** The replies behind every question that was answered: made of macros where one fits and its facts are known, by hand otherwise. */
export const generateReplies = (written: readonly DemoTicket[], rows: Rows, at: At): Generated => {
  const random = createRandom(426);
  const mint = createDemoIds(427);
  const made: Generated = { messages: [], messageDeliveries: [], deliveryTransitions: [], slaClocks: [], ticketResolutions: [] };
  const occasions = new Map(written.map((ticket) => [ticket.id, ticket]));
  const threads = new Map(rows.threads.map((thread) => [thread.id, thread]));
  const inbound = Map.groupBy(rows.messages, ({ threadId }) => threadId);
  const resolved = new Set(rows.tickets.flatMap(({ id, status }) => (status === "RESOLVED" ? [id] : [])));
  const now = Number(at(0));
  for (const question of rows.slaClocks) {
    const occasion = occasions.get(question.ticketId);
    const thread = threads.get(question.threadId);
    const { stoppedAt } = question;
    if (!occasion || !thread || !stoppedAt) {
      made.slaClocks.push(question);
      continue;
    }
    const said = random.chance(BY_HAND)
      ? byHand(occasion, random)
      : (byMacro(occasion, question, rows, random) ?? byHand(occasion, random));
    const id = mint("message", now - Number(stoppedAt));
    const asked = (inbound.get(thread.id) ?? []).filter(({ receivedAt }) => Number(receivedAt) <= Number(stoppedAt));
    made.messages.push(messageOf({ id, thread, question, said, subject: asked[0]?.subject ?? "" }, rows));
    if (said.versionId !== undefined)
      addDelivery(made, { id, thread, question, said, references: asked.map(({ externalId }) => externalId) }, occasion);
    made.slaClocks.push({ ...question, stoppedByMessageId: id });
    const isLast = rows.slaClocks.every(
      ({ ticketId, startedAt }) => ticketId !== question.ticketId || startedAt <= question.startedAt,
    );
    if (!isLast && resolved.has(question.ticketId) && random.chance(TAKEN_FOR_SETTLED))
      made.ticketResolutions.push({ workspaceId: DEMO_WORKSPACE, ticketId: question.ticketId, resolvedAt: stoppedAt });
  }
  return made;
};

const byHand = ({ customer }: DemoTicket, random: Random): Said => ({
  text: random.pick(HAND_WRITTEN[customer.language]).replaceAll("{name}", customer.name),
  rendering: [],
});

/** What some macros say about the order or its parcel, which has to be so. A claim that is open is answered in the claim. */
const SAYS: Readonly<Record<string, (order: DemoTicket["order"], parcelStatus: string | undefined) => boolean>> = {
  "a-to-z-guidance": () => false,
  cancellation: (order) => order?.status === "CANCELLED",
  "cancellation-too-late": (order) => order?.status === "SHIPPED",
  "not-shipped-yet": (order) => order?.status === "UNSHIPPED",
  "delivered-not-found": (_, status) => status === "DELIVERED",
  "tracking-update": (_, status) => status !== "DELIVERED",
  "delayed-fba-shipment": (_, status) => status !== "DELIVERED",
  "parcel-inquiry-opened": (_, status) => status !== undefined && status !== "DELIVERED",
};

/** The first fitting macro whose every gap can be filled truly; now and then another one that fits. eBay has no mail to send. */
const byMacro = (occasion: DemoTicket, question: Question, rows: Rows, random: Random): Said | undefined => {
  const { reason, channel, customer, order } = occasion;
  if (reason === null || channel === "EBAY" || !question.stoppedAt) return undefined;
  const byAmazon = order?.fulfilment === "FBA";
  const parcelStatus = parcelOf(order, question, rows)?.status;
  const possible = rows.macros
    .filter(
      ({ key, reasons, channels }) =>
        reasons.includes(reason) && channels.includes(channel) && (byAmazon || !key.includes("fba")),
    )
    .filter(({ key }) => SAYS[key]?.(order, parcelStatus) ?? true)
    .flatMap(({ id }) => {
      const version = rows.macroVersions.find(({ macroId }) => macroId === id);
      const body = rows.macroTranslations.find(
        ({ versionId, locale }) => versionId === version?.id && locale === customer.language,
      )?.body;
      return version && body !== undefined ? [{ version, body }] : [];
    })
    .flatMap(({ version, body }) => {
      const facts = factsFor(occasion, question, version.inputs ?? [], rows);
      return namesIn(body).every((name) => facts.has(name)) ? [{ versionId: version.id, body, facts }] : [];
    });
  const [first] = possible;
  if (!first) return undefined;
  const { versionId, body, facts } = random.chance(70) ? first : random.pick(possible);
  const text = partsOf(body)
    .map((part) => (part.kind === "literal" ? part.text : (facts.get(part.name)?.value ?? "")))
    .join("");
  return { text, versionId, rendering: namesIn(body).flatMap((name) => facts.get(name) ?? []) };
};

/** The order's parcel, when all that is known of it had happened by then. */
const parcelOf = (order: DemoTicket["order"], { stoppedAt }: Pick<Question, "stoppedAt">, { shipments }: Rows) =>
  shipments.find(({ orderId, lastEventAt }) => orderId === order?.id && lastEventAt && stoppedAt && lastEventAt < stoppedAt);

/** What could be said at that time: of the parcel only what had happened before. */
const factsFor = (
  { customer, order }: DemoTicket,
  { stoppedAt }: Question,
  inputs: NonNullable<DemoRows["macroVersions"][number]["inputs"]>,
  rows: Rows,
): ReadonlyMap<string, RenderedVariable> => {
  const locale = LOCALES[customer.language];
  const asOf = stoppedAt?.toISOString() ?? null;
  const parcel = parcelOf(order, { stoppedAt }, rows);
  const facts = new Map<string, RenderedVariable>();
  const know = (name: string, value: string | null | undefined, source: string): void => {
    if (value != null) facts.set(name, { name, value, source, asOf });
  };
  know("workspace.name", rows.workspaces[0]?.name, "workspace");
  know("customer.name", customer.name, "customer");
  know("order.id", order?.externalId, "order");
  know("product.title", order?.products[0]?.title, "order");
  know("shipment.carrier", parcel?.carrier, "shipment");
  know("shipment.trackingNumber", parcel?.trackingNumber, "shipment");
  know("shipment.trackingUrl", parcel?.trackingUrl, "shipment");
  know("shipment.status", parcel?.status && shipmentWord(parcel.status, customer.language), "shipment");
  know("shipment.lastEventAt", parcel?.lastEventAt && writeInstant(parcel.lastEventAt, locale), "shipment");
  if (stoppedAt)
    for (const { name, kind } of inputs)
      if (kind === "DATE") know(name, writeDay(new Date(Number(stoppedAt) + 5 * DAY), locale), "agent");
  return facts;
};

type Sent = {
  readonly id: DemoRows["messageDeliveries"][number]["messageId"];
  readonly thread: Rows["threads"][number];
  readonly question: Question;
  readonly said: Said;
};

/** A reply leaves at the moment at which it stops the clock; it was written shortly before. */
const writtenAt = ({ stoppedAt, startedAt }: Question): Date =>
  new Date(Math.max(Number(stoppedAt) - TO_LEAVE, Number(startedAt)));

const messageOf = ({ id, thread, question, said, subject }: Sent & { readonly subject: string }, { channelAccounts }: Rows) => {
  const account = channelAccounts.find((one) => one.id === thread.channelAccountId);
  const own: unknown = account?.settings?.["approvedSender"];
  return {
    workspaceId: DEMO_WORKSPACE,
    id,
    threadId: thread.id,
    ticketId: thread.ticketId,
    channelAccountId: thread.channelAccountId,
    direction: "OUTBOUND" as const,
    senderName: said.versionId === undefined ? (account?.name ?? null) : null,
    senderAddress: typeof own === "string" ? own : (account?.externalId ?? thread.channel),
    subject: `Re: ${subject}`,
    body: said.text,
    attachments: [],
    externalId: `<${id}@northwind.example>`,
    rawMailId: null,
    sentAt: question.stoppedAt ?? null,
    receivedAt: writtenAt(question),
    createdAt: writtenAt(question),
  };
};

const addDelivery = (
  into: Generated,
  { id, thread, question, said, references }: Sent & { readonly references: readonly string[] },
  { customer }: DemoTicket,
): void => {
  const createdAt = writtenAt(question);
  const requestedBy = question.stoppedBy ?? DEMO_MEMBERS.ana;
  into.messageDeliveries.push({
    workspaceId: DEMO_WORKSPACE,
    messageId: id,
    channelAccountId: thread.channelAccountId,
    kind: "REPLY",
    recipient: thread.counterpart,
    locale: customer.language,
    references: references.filter((reference) => reference.startsWith("<")),
    automatic: false,
    macroVersionId: said.versionId ?? null,
    contentHash: contentHashOf(said.text),
    rendering: said.rendering,
    requestedBy,
    status: "SENT",
    explanation: "The channel took it.",
    attempt: 1,
    attemptedAt: question.stoppedAt ?? null,
    sentAt: question.stoppedAt ?? null,
    createdAt,
  });
  const own = { workspaceId: DEMO_WORKSPACE, messageId: id };
  into.deliveryTransitions.push(
    { ...own, number: 1, to: "QUEUED", actorId: requestedBy, why: "The message was written and waits for its turn.", createdAt },
    { ...own, number: 2, to: "SENDING", actorId: SYSTEM.id, why: "The mail is about to leave.", createdAt },
    {
      ...own,
      number: 3,
      to: "SENT",
      actorId: SYSTEM.id,
      why: "The channel took it.",
      createdAt: question.stoppedAt ?? createdAt,
    },
  );
};
