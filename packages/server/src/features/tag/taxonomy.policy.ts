/** What may be done to a taxonomy. */
export const MAX_NAME = 60;
export const MAX_DESCRIPTION = 500;
/** As many as a list shows at once (Query.tags): a vocabulary longer than that is no controlled one. */
export const MAX_TAGS = 500;

/** One spelling: what looks the same is the same name. */
export const cleanName = (text: string): string => text.normalize("NFC").trim().replaceAll(/\s+/g, " ");

export const faultOfName = (text: string): string | undefined => {
  const name = cleanName(text);
  if (name.length < 1 || name.length > MAX_NAME) return `must have 1 to ${MAX_NAME} characters`;
  return /\p{Cc}/u.test(name) ? "must be one line of text" : undefined;
};

type TagFacts = {
  readonly name: string;
  readonly isReason: boolean;
  readonly isAutomatic: boolean;
  readonly retiredAt: Date | null;
  readonly mergedIntoId: string | null;
};
export type TagChange = "RENAME" | "DESCRIBE" | "RETIRE" | "RESTORE" | "UNMERGE";

const quoted = ({ name }: TagFacts): string => JSON.stringify(name);

/** Why a change cannot be made to a tag, as a sentence that says what to do instead; `undefined` when it can. */
export const obstacleTo = (change: TagChange, tag: TagFacts): string | undefined => {
  if (tag.isAutomatic) return `${quoted(tag)} is set by the platform by its own rule; people do not change it.`;
  const isMerged = tag.mergedIntoId !== null;
  if (change === "UNMERGE") return isMerged ? undefined : `${quoted(tag)} speaks for itself: there is nothing to undo.`;
  if (isMerged && change !== "DESCRIBE")
    return `${quoted(tag)} is merged into another tag. Change that one, or call unmergeTag first.`;
  if (change === "RETIRE" && tag.retiredAt !== null) return `${quoted(tag)} is retired already.`;
  if (change === "RESTORE" && tag.retiredAt === null) return `${quoted(tag)} is not retired: there is nothing to restore.`;
  return undefined;
};

/** Why one tag cannot speak for another, and which of the two is to blame. */
export const obstacleToMerge = (
  source: TagFacts & { readonly id: string },
  target: TagFacts & { readonly id: string },
): { readonly blamed: "source" | "target"; readonly message: string } | undefined => {
  const blame = (blamed: "source" | "target", message: string) => ({ blamed, message });
  if (source.id === target.id) return blame("target", `${quoted(source)} speaks for itself already.`);
  for (const [blamed, tag] of [["source", source] as const, ["target", target] as const]) {
    if (tag.isAutomatic) return blame(blamed, `${quoted(tag)} is set by the platform by its own rule; people do not change it.`);
    if (tag.mergedIntoId !== null)
      return blame(blamed, `${quoted(tag)} is merged into another tag. Name that one, or call unmergeTag first.`);
  }
  if (target.retiredAt !== null) return blame("target", `${quoted(target)} is retired. Restore it first, or choose another.`);
  if (source.isReason !== target.isReason)
    return blame("target", `A reason speaks for reasons only: of ${quoted(source)} and ${quoted(target)} only one is a reason.`);
  return undefined;
};
