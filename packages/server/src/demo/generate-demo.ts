import type { DemoRows } from "./demo.store.ts";
import { instantsBefore } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { generateAuthority } from "./generate-authority.ts";
import { generateClaimDesk } from "./generate-claim-desk.ts";
import { generateClaimNotices } from "./generate-claim-notices.ts";
import { generateCancellations } from "./generate-cancellations.ts";
import { generateClaims } from "./generate-claims.ts";
import { generateComplex } from "./generate-complex.ts";
import { generateCustomers } from "./generate-customers.ts";
import { generateDuplicates } from "./generate-duplicates.ts";
import { generateEscalations } from "./generate-escalations.ts";
import { generateFeedback } from "./generate-feedback.ts";
import { generateOrders } from "./generate-orders.ts";
import { generateSlaPolicies } from "./generate-sla.ts";
import { generateMerges } from "./generate-merges.ts";
import { generatePolicies } from "./generate-policies.ts";
import { generateProducts } from "./generate-products.ts";
import { generateReplies } from "./generate-replies.ts";
import { generateReviews } from "./generate-reviews.ts";
import { generateShipmentEvents } from "./generate-shipment-events.ts";
import { generateArticles, generateDeflections, generateQualifications } from "./generate-knowledge.ts";
import { generateMacros, generateTags } from "./generate-taxonomy.ts";
import { generateTickets } from "./generate-tickets.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { generateWorkspace } from "./generate-workspace.ts";

/** Oldest first: the chain of the audit grows in the order of the rows. */
const inTime =
  <Row>(momentOf: (row: Row) => unknown) =>
  (a: Row, b: Row): number =>
    Number(momentOf(a)) - Number(momentOf(b));

type World = Parameters<typeof generateAuthority>[1] &
  Omit<Parameters<typeof generateFeedback>[0], "decisions"> &
  Parameters<typeof generateCancellations>[1] &
  Parameters<typeof generateClaimDesk>[0] &
  Pick<ReturnType<typeof generatePolicies>, "auditEntries" | "auditNotes">;

/** What people used their authority for, what they asked others, and what was said about it: decisions and audit in one order of time. */
const generateUses = (written: DemoTicket[], world: Omit<World, "refunds">, at: At) => {
  const authority = generateAuthority(written, world, at);
  const stopped = generateCancellations(written, { ...world, ...authority }, at);
  const defended = generateClaimDesk(world, at);
  const escalated = generateEscalations(world.tickets, at);
  const decisions = [authority, stopped, defended].flatMap((part) => part.decisions).sort(inTime(({ decidedAt }) => decidedAt));
  const { feedbacks, ...rated } = generateFeedback({ ...world, decisions }, at);
  const audited = [world, authority, stopped, defended, rated];
  return {
    ...authority,
    ...stopped,
    ...defended,
    ...escalated,
    escalations: [escalated, stopped, defended].flatMap((part) => part.escalations),
    decisions,
    feedbacks,
    auditEntries: audited.flatMap((part) => part.auditEntries).sort(inTime(({ at: when }) => when)),
    auditNotes: audited.flatMap((part) => part.auditNotes),
    ...generateReviews(decisions, at),
  };
};

/** The demo as it looks at its first start. Only instants depend on `now`, only key hashes on the secret; the rest never changes. */
export const generateDemo = (serverSecret: string, now: Date): DemoRows => {
  const at = instantsBefore(now);
  const { people, ...customers } = generateCustomers(at);
  const { placed, ...orders } = generateOrders(people, at);
  const { written, ...tickets } = generateTickets(people, placed, at);
  const repeated = generateDuplicates(written, tickets, at);
  const { tickets: merged, ticketMerges } = generateMerges(written, tickets.tickets, at);
  const tagged = generateTags(written, at);
  const articles = generateArticles(tagged.tags, at);
  const workspace = generateWorkspace(serverSecret, at);
  const policies = generatePolicies(at);
  const macros = generateMacros(at);
  const replies = generateReplies(written, { ...workspace, ...macros, ...orders, ...tickets }, at);
  const claims = generateClaims(written, placed, at);
  const notices = generateClaimNotices(written, { tickets: merged, claims }, at);
  const complex = generateComplex(written, {
    ...tagged,
    ...notices,
    claims,
    tickets: [...merged, ...repeated.tickets],
    messages: [...tickets.messages, ...repeated.messages, ...replies.messages],
  });
  const used = generateUses(written, { ...policies, ...orders, ...tagged, claims, placed, tickets: complex.tickets }, at);
  return {
    ...workspace,
    ...policies,
    ...macros,
    ...customers,
    ...orders,
    ...generateShipmentEvents(orders.shipments),
    ...generateProducts(at),
    ...tickets,
    ...repeated,
    ticketMerges,
    threads: [...tickets.threads, ...repeated.threads],
    ...tagged,
    ...articles,
    ...generateDeflections(tagged.tags, articles, at),
    ...generateQualifications(at),
    ...replies,
    slaClocks: [...replies.slaClocks, ...repeated.slaClocks],
    ...complex,
    slaPolicies: generateSlaPolicies(at),
    claims,
    ...notices,
    ...used,
    ticketTags: [...complex.ticketTags, ...used.ticketTags],
  };
};
