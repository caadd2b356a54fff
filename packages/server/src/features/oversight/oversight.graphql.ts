/** Who used which authority how, and what reviewers say about it. */
import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { defineAttempts } from "./attempt.graphql.ts";
import { defineAuthorityReview } from "./authority-review.graphql.ts";
import { defineAuthorityUse } from "./authority-use.graphql.ts";
import { defineRequestAudits } from "./refund-audit.graphql.ts";

export const defineOversight = (builder: Builder, shared: Shared): void => {
  const words = defineAttempts(builder, shared);
  defineAuthorityUse(builder, shared);
  defineAuthorityReview(builder, shared, words);
  defineRequestAudits(builder, shared, words);
};
