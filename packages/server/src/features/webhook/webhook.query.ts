import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readDeliveries, readEndpoints } from "./webhook.store.ts";
import type { WebhookDelivery, WebhookEndpoint } from "./webhook.store.ts";

/** Oldest first. */
export const listWebhookEndpoints: Query<void, WebhookEndpoint[]> = (_, { scope }) => readEndpoints(scope);

/** Newest first. */
export const listWebhookDeliveries: Query<{ readonly endpointId: string; readonly page: PageRequest }, WebhookDelivery[]> = (
  { endpointId, page },
  { scope },
) => readDeliveries(scope, endpointId, page);
