import { expect, test } from "vitest";
import { acme, adjustment, anOrder, ITEM, ORDER, withAmazon } from "./harness.ts";

/** A small generator with a seed (Lehmer), so that a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const COMPONENTS = ["Principal", "Shipping", "Tax"];
const CAPTURED = new Map([
  ["Principal", 2_000n],
  ["Shipping", 400n],
  ["Tax", 480n],
]);

for (const seed of [1, 22, 333, 4_444]) {
  test(`whatever is sent, in whatever order, no component gives back more than was charged (seed ${String(seed)})`, () =>
    withAmazon(async ({ client, control, settle }) => {
      await control.patchSettings({ rates: "off" });
      const roll = dice(seed);
      const amount = (): string => `${String(roll(4))}.${String(roll(100)).padStart(2, "0")}`;
      const feeds: string[] = [];
      for (let step = 0; step < 25; step += 1) {
        const messages = Array.from({ length: 1 + roll(3) }, () => ({
          lines: [
            { components: Object.fromEntries(COMPONENTS.slice(roll(2), 2 + roll(2)).map((component) => [component, amount()])) },
          ],
        }));
        if (roll(4) === 0) await control.addScenario({ scenario: "feed.fatalApplied" });
        feeds.push(await client.submit(adjustment(messages)));
        if (roll(5) === 0) {
          const items = [{ orderItemId: ITEM, components: { Principal: amount() } }];
          await control.refundInSellerCentral({ sellerId: acme.sellerId, orderId: ORDER, items }).catch(() => undefined);
        }
        if (roll(3) === 0) await control.putOrders(acme.sellerId, [anOrder()]);
        await control.advanceClock(roll(90_000));
      }
      await settle();

      const { refunds, totals } = await control.refunds();
      const sums = new Map<string, bigint>();
      for (const { component, amount: minor } of refunds) sums.set(component, (sums.get(component) ?? 0n) + BigInt(minor));
      const above = [...sums].filter(([component, sum]) => sum > (CAPTURED.get(component) ?? 0n));
      expect(above).toEqual([]);
      expect(BigInt(totals[0]?.amount ?? "0")).toBe([...sums.values()].reduce((all, sum) => all + sum, 0n));
      // Instants in the order of booking, and every booking from a feed that was sent.
      const instants = refunds.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted());
      expect(refunds.filter(({ feedId }) => feedId !== undefined && !feeds.includes(feedId))).toEqual([]);
      expect(refunds.length).toBeGreaterThan(4);
    }));
}
