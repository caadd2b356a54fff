import { problem } from "../../kernel/problem.ts";
import type { Scope } from "../../platform/database.ts";
import { isKeptName } from "./automatic-tag.policy.ts";
import { findTag, tagsByNames } from "./tag.store.ts";
import type { Tag } from "./tag.store.ts";

type NameTaken = ReturnType<typeof problem<"TagNameTaken", { holder: Tag | null }>>;

/** Why a clean name cannot be given to a tag; `own` is the tag that gets it, whose earlier names are its own. */
export const objectionToName = async (scope: Scope, name: string, own?: Tag): Promise<NameTaken | undefined> => {
  const path = ["input", "name"];
  if (isKeptName(name))
    return problem("TagNameTaken", `${JSON.stringify(name)} is a tag that the platform sets. Choose another name.`, path, {
      holder: null,
    });
  const [known] = await tagsByNames(scope, [name]);
  if (!known || known.held === own?.id) return undefined;
  const tag = (await findTag(scope, known.held)) ?? known.tag;
  const isPresent = tag.name.toLowerCase() === name.toLowerCase();
  const held = isPresent ? "is a tag of this workspace" : `was a name of ${JSON.stringify(tag.name)}, and still means it`;
  return problem("TagNameTaken", `${JSON.stringify(name)} ${held}. Choose another name.`, path, { holder: tag });
};
