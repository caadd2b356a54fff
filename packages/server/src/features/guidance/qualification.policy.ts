import type { GuidanceTopic } from "./guidance-facts.policy.ts";

type Recorded = {
  readonly topic: GuidanceTopic;
  readonly expiresAt: Date | null;
  readonly endedAt: Date | null;
  readonly ending: "WITHDRAWN" | "REPLACED" | null;
};
export type QualificationState = "VALID" | "EXPIRED" | "WITHDRAWN" | "REPLACED";

/** An end that somebody made comes before the one that time makes. At its very last instant it counts no more. */
export const qualificationState = ({ expiresAt, ending }: Recorded, now: Date): QualificationState =>
  ending ?? (expiresAt !== null && expiresAt.getTime() <= now.getTime() ? "EXPIRED" : "VALID");

/** Whether these records make a member count as knowing the topic at this moment. */
export const isQualified = (records: readonly Recorded[], topic: GuidanceTopic, now: Date): boolean =>
  records.some((record) => record.topic === topic && qualificationState(record, now) === "VALID");
