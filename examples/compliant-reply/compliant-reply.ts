// A buyer on Amazon asks where the parcel is. We look at what applies, fill in a macro whose sentences are locked, are told what is too
// old to be said, bring it up to date, see a careless answer refused, send the reply, prove what was sent, and close the ticket.
//
//   pnpm start                               in one terminal (writes .firstline/demo.env, which is read here)
//   pnpm compliant-reply                     in another; every run answers another ticket
import { Firstline, operation } from "@firstline/sdk";
import { TicketDesk } from "@firstline/sdk/documents";
import { verifyReply } from "@firstline/sdk/replies";

const REASON = "Tracking update";
const UNDER_WAY = ["IN_TRANSIT", "OUT_FOR_DELIVERY"];
/** What a macro asks the agent for when the carrier does not say it. */
const USUAL_DAYS = 3;
const DAY_MS = 86_400_000;
const signal = AbortSignal.timeout(120_000);

/** Documents of our own: of the parcel only what became of our question, of the message only its way. */
type Parcel = {
  readonly carrier: string;
  readonly status: string;
  readonly asOf: string;
  readonly refresh: { readonly state: string; readonly problem: { readonly message: string } | null } | null;
};
const AskedParcel = operation<{ node: Parcel | null }, { id: string }>(`query AskedParcel($id: ID!) {
  node(id: $id) { ... on Shipment { carrier status asOf refresh { state problem { message } } } }
}`);
type Sent = {
  readonly delivery: {
    readonly status: string;
    readonly locale: string | null;
    readonly contentHash: string;
    readonly renderedVariables: readonly { name: string; value: string; source: string; asOf: string | null }[];
  };
};
const SentMessage = operation<{ node: Sent | null }, { id: string }>(`query SentMessage($id: ID!) {
  node(id: $id) { ... on Message { delivery { status locale contentHash renderedVariables { name value source asOf } } } }
}`);

const title = (text: string): void => console.log(`\n── ${text}`);
const indented = (text: string): string => text.trim().replaceAll(/^/gm, "    │ ");

/** The first ticket that owes a reply about a parcel which we sent ourselves and which is still under way. */
const findTicket = async (firstline: Firstline) => {
  const wanted = (await firstline.ticket.tags({}, { signal })).find(({ name }) => name === REASON);
  const filter = { channel: "AMAZON", status: ["OPEN"], hasOpenSla: true } as const;
  for await (const ticket of firstline.ticket.tickets({ filter }, { signal })) {
    // What somebody said the customer wants, else what the words of the message point to.
    const reason = ticket.reason ?? ticket.suggestedReason?.tag;
    if (!ticket.order || ticket.order.fulfilment === "FBA" || !reason || reason.id !== wanted?.id) continue;
    const order = await firstline.order.order({ id: ticket.order.id }, { signal });
    const parcel = order?.shipments.find(({ status, trackingNumber }) => UNDER_WAY.includes(status) && trackingNumber !== null);
    if (parcel) return { ticket, orderId: ticket.order.id, parcel };
  }
  return null;
};

/** What an agent sees beside the ticket: the rules that apply and the macros that fit, with why. The best locked macro is taken. */
const showDesk = async (firstline: Firstline, ticketId: string) => {
  const { ticket } = await firstline.request(TicketDesk, { ticketId });
  title("Guidance: what applies to this ticket");
  for (const { topic, sentences } of ticket?.guidance ?? [])
    for (const { text, source } of sentences.slice(0, 2)) console.log(`  ${topic}: ${text} (${source})`);
  title("Macros that fit");
  for (const { macro, version, score, reasons } of ticket?.suggestedMacros ?? []) {
    console.log(`  ${macro.name}, ${version.locked ? "locked" : "not locked"}, ${score} points`);
    for (const { points, sentence } of reasons) console.log(`    +${points} ${sentence}`);
  }
  return ticket?.suggestedMacros.find(({ version }) => version.locked)?.macro.id ?? null;
};

/** Renders the macro; while something in it is too old, asks whoever knows and waits for the answer. */
const renderFresh = async (
  firstline: Firstline,
  orderId: string,
  input: Parameters<Firstline["variable"]["renderMacro"]>[0]["input"],
): Promise<string | { readonly failure: string }> => {
  const after = await firstline.position({ signal });
  const rendered = await firstline.variable.renderMacro({ input }, { signal });
  if (rendered.__typename !== "RenderedMacro") return { failure: `Not rendered: ${rendered.message}` };
  if (rendered.text !== null) return rendered.text;
  for (const [message, places] of Map.groupBy(rendered.unavailable, (one) => one.message))
    console.log(`  ✗ ${places.map(({ name }) => name).join(", ")}\n    ${message}`);
  const shipmentId = rendered.unavailable.find(({ refresh }) => refresh?.operation === "refreshShipment")?.refresh?.id;
  if (shipmentId === undefined) return { failure: "The macro cannot be filled in, and no call helps." };

  const asked = await firstline.order.refreshShipment({ shipmentId }, { signal });
  if (asked.__typename !== "RefreshShipmentSuccess") return { failure: `Nobody can be asked: ${asked.message}` };
  console.log("  refreshShipment: the carrier is asked …");
  for await (const { subjectId } of firstline.event.eventsSubscription({ types: ["ORDER_UPDATED"], after }, { signal })) {
    if (subjectId !== orderId) continue;
    const { node: parcel } = await firstline.request(AskedParcel, { id: shipmentId });
    if (parcel?.refresh?.problem) return { failure: `The carrier did not answer: ${parcel.refresh.problem.message}` };
    if (parcel?.refresh?.state !== "DONE") continue;
    console.log(`  ✓ ${parcel.carrier} says ${parcel.status}, as of ${parcel.asOf}`);
    break;
  }
  return renderFresh(firstline, orderId, input);
};

/** A careless answer in own words must be refused; the refusal says what to do. */
const tryOwnWords = async (firstline: Firstline, ticketId: string, text: string): Promise<string | null> => {
  console.log(`  "${text}"`);
  const result = await firstline.reply.replyToTicket({ ticketId, text }, { signal });
  if (result.__typename === "ReplyToTicketSuccess") return "A careless text was sent. It should have been refused.";
  console.log(`  ✗ ${result.__typename}: ${result.message}`);
  if (result.__typename === "LintBlocked")
    for (const { severity, rule, excerpt, suggestion } of result.findings)
      console.log(`    ${severity} ${rule} at "${excerpt}". ${suggestion}`);
  if (result.__typename === "FreeTextForbidden")
    for (const { name } of result.macros) console.log(`    Allowed instead: ${name}`);
  return null;
};

/** Waits until the channel has taken the message; null when it never will. */
const waitUntilSent = async (firstline: Firstline, id: string, after: string): Promise<Sent | null> => {
  for await (const { subjectId } of firstline.event.eventsSubscription({ types: ["MESSAGE_UPDATED"], after }, { signal })) {
    if (subjectId !== id) continue;
    const { node } = await firstline.request(SentMessage, { id });
    console.log(`  … ${node?.delivery.status.toLowerCase() ?? "gone"}`);
    if (node?.delivery.status === "SENT") return node;
    if (node?.delivery.status !== "QUEUED" && node?.delivery.status !== "SENDING") return null;
  }
  return null;
};

/** Offline: the locked text that we know, with the values that were kept, must be what was sent. */
const showProof = async ({ delivery: { contentHash, renderedVariables } }: Sent, body: string): Promise<void> => {
  const { matches } = await verifyReply({ body, renderedVariables, contentHash });
  console.log(`  SHA-256 ${contentHash}: ${matches ? "the locked text, letter by letter" : "NOT THE LOCKED TEXT"}`);
  for (const { name, value, source, asOf } of renderedVariables)
    console.log(`  ${name} = ${value} (${source}${asOf === null ? "" : `, as of ${asOf}`})`);
};

const main = async (endpoint: string, token: string): Promise<string | null> => {
  const firstline = new Firstline({ endpoint, token });
  const found = await findTicket(firstline);
  if (!found) return "No open Amazon ticket about a parcel under way is left. Start again with fresh demo data.";
  const { ticket, orderId, parcel } = found;
  const ticketId = ticket.id;
  title(`Ticket ${ticketId}: ${ticket.subject}`);
  console.log(`  A reply is owed until ${ticket.sla?.dueAt ?? "no moment"}; ${parcel.carrier} has the parcel: ${parcel.status}`);

  // An Amazon ticket is answered with a reason only. Other tags stay as they are.
  const kept = ticket.tags.filter(({ isReason, isAutomatic }) => !isReason && !isAutomatic).map(({ name }) => name);
  const tagged = await firstline.ticket.setTags({ ticketId, tags: [...kept, REASON] }, { signal });
  if (tagged.__typename !== "SetTagsSuccess") return `The reason was refused: ${tagged.message}`;
  const macroId = await showDesk(firstline, ticketId);
  const macro = macroId === null ? null : await firstline.macro.macro({ id: macroId }, { signal });
  if (!macro?.currentVersion) return "No locked macro fits this ticket.";

  // The server fills in everything but what only a person can know: here, the day we promise.
  const promised = parcel.expectedAt ?? new Date(0).toISOString();
  const day = new Date(Math.max(Date.parse(promised), Date.now() + USUAL_DAYS * DAY_MS)).toISOString().slice(0, 10);
  const inputs = macro.currentVersion.inputs.filter(({ kind }) => kind === "DATE").map(({ name }) => ({ name, value: day }));
  const macroVersionId = macro.currentVersion.id;
  title(`"${macro.name}", filled in`);
  const text = await renderFresh(firstline, orderId, { ticketId, macroVersionId, inputs });
  if (typeof text !== "string") return text.failure;
  console.log(indented(text));

  title("Own words that Amazon would punish");
  const careless = "It ships soon! Write to me at kim@example.com, and please leave us five stars.";
  const sentAnyway = await tryOwnWords(firstline, ticketId, careless);
  if (sentAnyway !== null) return sentAnyway;
  const check = await firstline.completeness.resolutionCheck({ ticketId, draft: text }, { signal });
  title(`With the macro the answer is ${check?.complete === true ? "complete" : "not complete"}`);
  for (const { topic, state } of check?.questions ?? []) console.log(`  question ${topic}: ${state}`);
  for (const { fact, state, excerpt } of check?.requiredFacts ?? [])
    console.log(`  required ${fact}: ${state}, "${excerpt ?? ""}"`);

  title("The reply");
  // What happens behind this position cannot be missed, however late we start to listen.
  const after = await firstline.position({ signal });
  const replied = await firstline.reply.replyToTicket({ ticketId, macroVersionId, inputs }, { signal });
  if (replied.__typename !== "ReplyToTicketSuccess") return `The reply was refused: ${replied.message}`;
  const sent = await waitUntilSent(firstline, replied.storedMessage.id, after);
  if (!sent) return "The channel did not take the reply. Look at the message's delivery later.";
  const locked = macro.currentVersion.translations.find(({ locale }) => locale === sent.delivery.locale);
  await showProof(sent, locked?.body ?? "");

  const resolved = await firstline.ticket.resolveTicket({ ticketId }, { signal });
  if (resolved.__typename !== "ResolveTicketSuccess") return `The ticket stays open: ${resolved.message}`;
  return null;
};

const { FIRSTLINE_URL, FIRSTLINE_TOKEN } = process.env;
const failure =
  FIRSTLINE_URL && FIRSTLINE_TOKEN
    ? await main(FIRSTLINE_URL, FIRSTLINE_TOKEN).catch(String)
    : "Set FIRSTLINE_URL (http://127.0.0.1:4000/graphql) and FIRSTLINE_TOKEN. `pnpm start` writes both to .firstline/demo.env.";
console.log(`\n${failure ?? "Answered once, in words that were vetted, and resolved."}`);
process.exit(failure === null ? 0 : 1);
