import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readFeedbacks } from "./feedback.store.ts";
import type { Feedback, FeedbackFilter } from "./feedback.store.ts";

/** The last recorded first. */
export const listFeedbacks: Query<{ filter: FeedbackFilter; page: PageRequest }, Feedback[]> = ({ filter, page }, { scope }) =>
  readFeedbacks(scope, filter, page);
