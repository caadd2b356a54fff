import type { Fields } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { digestOfPolicy } from "../policy/index.ts";
import type { PolicyVersion } from "../policy/index.ts";

type OfVersion = { readonly policyVersionId: string; readonly policyDigest: string };

/** Which version was asked, with which document, and whether that was changed since. */
export const versionFields = <Row extends OfVersion>(t: Fields<Row>, { type }: Pick<Shared, "type">) => ({
  version: t.field({
    type: type<PolicyVersion>("PolicyVersion"),
    resolve: ({ policyVersionId }, _, { loaders }) => need(loaders.policyVersion.load(policyVersionId)),
  }),
  policyDigest: t.string({ resolve: ({ policyDigest }) => policyDigest }),
  isOutdated: t.boolean({
    resolve: async ({ policyVersionId, policyDigest }, _, { loaders }) =>
      digestOfPolicy((await need(loaders.policyVersion.load(policyVersionId))).document) !== policyDigest,
  }),
});
