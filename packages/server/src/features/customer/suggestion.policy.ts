export type EvidenceKind = "NAMED_TOGETHER" | "SAME_NAME_AND_POSTCODE";
export type Evidence = { readonly kind: EvidenceKind; readonly explanation: string };

/** What one kind of evidence is worth alone. One order that names keys of both outweighs a father and son at one address. */
const WEIGHTS: Record<EvidenceKind, number> = { NAMED_TOGETHER: 0.7, SAME_NAME_AND_POSTCODE: 0.5 };

/** 0 to 100. Evidence adds up and never reaches certainty: only a person says that two are one. */
export const scoreOf = (kinds: readonly EvidenceKind[]): number =>
  Math.round(100 * (1 - [...new Set(kinds)].reduce((doubt, kind) => doubt * (1 - WEIGHTS[kind]), 1)));

export const strongestFirst = (one: Evidence, other: Evidence): number => WEIGHTS[other.kind] - WEIGHTS[one.kind];

/** `detail` is where both were named, or the name and place both have. */
export const explain = (kind: EvidenceKind, detail: string): string => {
  switch (kind) {
    case "NAMED_TOGETHER":
      return `${detail} names keys of both.`;
    case "SAME_NAME_AND_POSTCODE":
      return `Both bought as ${detail}.`;
  }
};
