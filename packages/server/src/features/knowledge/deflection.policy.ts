import { differenceOf } from "./interval.policy.ts";

export type DeflectionArm = "SHOWN" | "CONTROL";
export type DeflectionOutcome = "SOLVED" | "CONTACTED";

/** What a workspace starts with, in percent. */
export const SHIPPED_CONTROL_PERCENT = 10;
/** More would deny help to too many for the sake of a number. */
export const MAX_CONTROL_PERCENT = 50;

/** A contact later than this is about something else. The same window as for repeat contacts (D17). */
export const CONTACT_WINDOW_MS = 7 * 86_400_000;

const DIGITS = 8;

/**
 * The arm of a visitor: the first 32 bits of the keyed hash as a number between 0 and 1, compared with the share. The same visitor always
 * has the same arm; a larger share moves visitors into the control arm and none out of it.
 */
export const armOf = (visitorHash: string, controlPercent: number): DeflectionArm =>
  parseInt(visitorHash.slice(0, DIGITS), 16) / 16 ** DIGITS < controlPercent / 100 ? "CONTROL" : "SHOWN";

/** The form in which keys are compared: an e-mail address without case, anything else as it is. */
export const comparableVisitor = (key: string): string => (key.includes("@") ? key.trim().toLowerCase() : key.trim());

type Recorded = {
  readonly arm: DeflectionArm;
  readonly askedAt: Date;
  readonly solvedAt: Date | null;
  readonly contactedAt: Date | null;
};
/** UNCHANGED: it says so already. DECIDED: something stronger is on record, or its time is over. NOTHING_SHOWN: there was nothing to solve it. */
type Verdict = "RECORD" | "UNCHANGED" | "DECIDED" | "NOTHING_SHOWN";

export const outcomeOf = ({ solvedAt, contactedAt }: Recorded): DeflectionOutcome | null => {
  if (contactedAt !== null) return "CONTACTED";
  return solvedAt === null ? null : "SOLVED";
};

/** May this outcome be recorded now? A contact outweighs what the visitor said before; nothing outweighs a contact. */
export const judgeOutcome = (row: Recorded, outcome: DeflectionOutcome, now: Date): Verdict => {
  const known = outcomeOf(row);
  if (known === outcome) return "UNCHANGED";
  if (known === "CONTACTED" || now.getTime() > row.askedAt.getTime() + CONTACT_WINDOW_MS) return "DECIDED";
  return outcome === "SOLVED" && row.arm === "CONTROL" ? "NOTHING_SHOWN" : "RECORD";
};

export type ArmCount = {
  readonly visitors: number;
  readonly solved: number;
  readonly contacted: number;
  readonly open: number;
};
export const NOBODY: ArmCount = { visitors: 0, solved: 0, contacted: 0, open: 0 };

/** With fewer in an arm, one visitor more or less moves its rate by more than three points. */
const FEWEST = 30;

export type DeflectionFinding = "TOO_FEW_TO_SAY" | "FEWER_CONTACTS" | "MORE_CONTACTS" | "NO_CLEAR_DIFFERENCE";
export type DeflectionEffect = {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly shown: number;
};

/** What two arms show: no number where there are too few to say, no finding where chance alone would do. */
export const judgeArms = (
  shown: ArmCount,
  control: ArmCount,
): { readonly finding: DeflectionFinding; readonly effect: DeflectionEffect | null } => {
  if (shown.visitors < FEWEST || control.visitors < FEWEST) return { finding: "TOO_FEW_TO_SAY", effect: null };
  const found = differenceOf({ hits: control.contacted, of: control.visitors }, { hits: shown.contacted, of: shown.visitors });
  const finding = found.low > 0 ? "FEWER_CONTACTS" : found.high < 0 ? "MORE_CONTACTS" : "NO_CLEAR_DIFFERENCE";
  return { finding, effect: { ...found, shown: shown.visitors } };
};
