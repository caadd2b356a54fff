import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { createRandom } from "./random.ts";

const FILED = [30 * HOUR, 3 * DAY];
const CLOSED = 21 * DAY;

/** A-to-z claims on shipped FBM orders whose buyers wrote first: two open, one decided. */
export const generateClaims = (written: readonly DemoTicket[], at: At): DemoRows["claims"] => {
  const random = createRandom(21);
  const mint = createDemoIds(22);
  const taken = new Set<string>();
  const claim = (state: "FILED" | "CLOSED", ageMs: number) =>
    written
      .flatMap(({ order, ageMs: writtenAge, reason }) =>
        order?.channel === "AMAZON" &&
        order.fulfilment === "FBM" &&
        order.status === "SHIPPED" &&
        !taken.has(order.id) &&
        (reason === "Not delivered" || reason === "Damaged in transit") &&
        writtenAge > ageMs + 2 * DAY
          ? [order]
          : [],
      )
      .slice(-1) // the youngest that can have come to a claim by then
      .map((order) => {
        taken.add(order.id);
        return {
          workspaceId: DEMO_WORKSPACE,
          id: mint("claim", ageMs),
          orderId: order.id,
          kind: "A_TO_Z" as const,
          state,
          externalId: `A2Z-${random.digits(10)}`,
          filedAt: at(ageMs),
          createdAt: at(ageMs),
        };
      });
  return [...FILED.flatMap((ageMs) => claim("FILED", ageMs)), ...claim("CLOSED", CLOSED)];
};
