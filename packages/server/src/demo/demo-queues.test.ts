import { expect, test } from "vitest";
import { generateDemo } from "./generate-demo.ts";
import { COMPLEX_MATTERS } from "./texts/complex-matters.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const demo = generateDemo("a secret of at least thirty-two characters", NOW);

test("a handful of matters is complex, in six languages; some have their reason, some only their words, and two a claim", () => {
  const complex = demo.tickets.filter(({ queue }) => queue === "COMPLEX");
  const told = demo.tickets.filter(({ subject }) => COMPLEX_MATTERS.some((matter) => matter.subject === subject));
  expect(told).toHaveLength(COMPLEX_MATTERS.length);
  expect(told.filter(({ queue }) => queue !== "COMPLEX")).toEqual([]);
  expect(complex.length).toBeGreaterThan(COMPLEX_MATTERS.length);
  expect(complex.length).toBeLessThan(demo.tickets.length / 20);
  expect(new Set(demo.legalMentions.map(({ kind }) => kind))).toEqual(new Set(["LEGAL", "INTELLECTUAL_PROPERTY"]));
  const names = new Map(demo.tags.map(({ id, name }) => [id, name]));
  const reasons = demo.ticketTags.map(({ tagId }) => names.get(tagId));
  for (const name of ["Intellectual property", "Legal matter", "A-to-z claim", "Claim filed"]) expect(reasons).toContain(name);
});

test("every ticket of high risk waits apart from the many", () => {
  expect(demo.tickets.filter(({ risk, queue }) => risk === "HIGH" && queue === "ROUTINE")).toEqual([]);
  expect(new Set(demo.tickets.map(({ queue }) => queue))).toEqual(new Set(["COMPLEX", "HIGH_RISK", "ROUTINE"]));
});

test("somebody waits for a manager and for compliance, others were decided within days by who may, and one request expired", () => {
  const escalations = demo.escalations.filter(
    ({ cancellationId, claimDefenceId }) => cancellationId == null && claimDefenceId == null,
  );
  const open = escalations.filter(({ status }) => status === "OPEN");
  expect(new Set(open.map(({ targetRole }) => targetRole))).toEqual(new Set(["MANAGER", "COMPLIANCE"]));
  expect(open.every(({ expiresAt }) => expiresAt instanceof Date && expiresAt > NOW)).toBe(true);
  expect(escalations.filter(({ status }) => status === "EXPIRED")).toHaveLength(1);
  const decided = escalations.filter(({ status, claimDefenceId }) => status === "APPROVED" && !claimDefenceId);
  expect(decided.length).toBeGreaterThan(8);
  const resolvedAt = new Map(demo.tickets.map((ticket) => [ticket.id, ticket.resolvedAt]));
  for (const { ticketId, requestedAt, decidedAt, requestedBy, decidedBy } of decided) {
    expect(decidedBy).not.toBe(requestedBy);
    expect(Number(decidedAt)).toBeGreaterThan(Number(requestedAt));
    expect(Number(resolvedAt.get(ticketId ?? "tkt_"))).toBeGreaterThanOrEqual(Number(decidedAt));
  }
});
