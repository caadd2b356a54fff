type Status = "OPEN" | "WAITING" | "RESOLVED";
const BY_URGENCY: readonly Status[] = ["OPEN", "WAITING", "RESOLVED"];

/**
 * The status a primary shows for all of its tickets. Each keeps its own, so that undoing a merge has nothing to restore: a message in a
 * merged thread opens its own ticket, and thereby the primary.
 */
export const shownStatus = (own: Status, merged: readonly Status[]): Status =>
  BY_URGENCY.find((status) => status === own || merged.includes(status)) ?? own;
