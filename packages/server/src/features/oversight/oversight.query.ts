import type { Query, QueryContext } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import type { Place } from "../customer-history/index.ts";
import { endsOf } from "../report/index.ts";
import type { ReportWindow } from "../report/index.ts";
import { AGENT_PROCESSED_REFUND } from "../tag/index.ts";
import { readAttempts } from "./attempt.store.ts";
import type { Attempt, AttemptFilter } from "./attempt.store.ts";
import { readReviews, reviewsByIds } from "./authority-review.store.ts";
import type { AuthorityReview } from "./authority-review.store.ts";
import { readCancellationAudit, readRefundAudit } from "./refund-audit.store.ts";
import type { AuditedCancellation, AuditedRefund, CancellationAuditFilter, RefundAuditFilter } from "./refund-audit.store.ts";

export const listRefundAudit: Query<{ filter: RefundAuditFilter; page: PageRequest }, AuditedRefund[]> = (
  { filter, page },
  { scope },
) => readRefundAudit(scope, filter, { ...page, processedTag: AGENT_PROCESSED_REFUND });

export const listCancellationAudit: Query<{ filter: CancellationAuditFilter; page: PageRequest }, AuditedCancellation[]> = (
  { filter, page },
  { scope },
) => readCancellationAudit(scope, filter, page);

export const listAttempts = (
  { filter, page }: { filter: AttemptFilter & { readonly window: ReportWindow }; page: { first: number; after: Place | null } },
  { scope, clock }: QueryContext,
): Promise<Attempt[]> => readAttempts(scope, { ...filter, ...endsOf(filter.window, clock.now()) }, page);

export const listReviews: Query<PageRequest, AuthorityReview[]> = (page, { scope }) => readReviews(scope, page);

export const findReview: Query<string, AuthorityReview | undefined> = async (id, { scope }) =>
  (await reviewsByIds(scope, [id]))[0];
