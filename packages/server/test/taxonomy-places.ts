/** Places that take a tag's id (tenancy.test.ts). */
import type { Firstline } from "@firstline/sdk";
import { note } from "./given.ts";
import type { Places } from "./tenancy-places.ts";

/** Who asks, with a tag of their own, and a tag of the other workspace. */
type Tags = { readonly as: Firstline; readonly own: string; readonly foreign: string };

export const tagPlaces = (world: () => Tags): Places => {
  const place = (ask: (tag: Firstline["tag"], tagId: string) => Promise<unknown>): Places[string] => [
    "tag",
    () => world().foreign,
    (tagId) => ask(world().as.tag, tagId),
  ];
  return {
    "Mutation.renameTag.input.tagId": place((tag, tagId) => tag.renameTag({ tagId, name: "Ours now", note: note() })),
    "Mutation.describeTag.input.tagId": place((tag, tagId) => tag.describeTag({ tagId, description: "Ours", note: note() })),
    "Mutation.mergeTags.input.sourceTagId": place((tag, sourceTagId) =>
      tag.mergeTags({ sourceTagId, targetTagId: world().own, note: note() }),
    ),
    "Mutation.mergeTags.input.targetTagId": place((tag, targetTagId) =>
      tag.mergeTags({ sourceTagId: world().own, targetTagId, note: note() }),
    ),
    "Mutation.unmergeTag.input.tagId": place((tag, tagId) => tag.unmergeTag({ tagId, note: note() })),
    "Mutation.retireTag.input.tagId": place((tag, tagId) => tag.retireTag({ tagId, note: note() })),
    "Mutation.restoreTag.input.tagId": place((tag, tagId) => tag.restoreTag({ tagId, note: note() })),
  };
};
