/** Webhooks of several real servers, one of them killed while the receiver thinks: every event at least once, the first times in order. */
import { expect, test, vi } from "vitest";
import { writeAtOnce } from "./event-log.ts";
import { expectMember } from "./given.ts";
import { soon, UNHURRIED } from "./money-path.ts";
import { endpointAt, startReceiver } from "./receiver.ts";
import { withServers } from "./server-process.ts";

vi.setConfig(UNHURRIED);

test("two servers share the work without sending twice; killed before the answer, the event comes again, and none is lost or overtaken", () =>
  withServers(async (deployment) => {
    const receiver = await startReceiver();
    const env = { WEBHOOK_ALLOW: "127.0.0.1", WEBHOOK_RETRY_MS: "50" };
    try {
      const servers = [await deployment.start({ env }), await deployment.start({ beside: true, env })];
      const { workspace, app } = deployment;
      const place = { database: app.database, workspaceId: workspace.id };
      const { endpoint } = await endpointAt(deployment.as.admin, receiver);
      const idsOf = (from: number): string[] => receiver.received.slice(from).map(({ headers }) => headers["webhook-id"] ?? "");
      const logIds = async (): Promise<string[]> => {
        const ids: string[] = [];
        for await (const { id } of deployment.as.admin.event.events({ first: 100 })) ids.push(id);
        return ids;
      };

      const made = await writeAtOnce(place, 2, 15);
      await receiver.soon(made.length);
      expect(idsOf(0)).toEqual(await logIds());

      receiver.answers.push(200, "hold");
      const more = await writeAtOnce(place, 2, 3);
      await receiver.soon(made.length + 2);
      for (const server of servers) await server.kill();
      receiver.release();
      // The lease of whoever was killed, which would be over a quarter of a minute later.
      await app.database.client`update webhook_endpoints set lease_until = clock_timestamp() where id = ${endpoint.id}`;
      await deployment.start({ env });
      await receiver.soon(made.length + more.length + 1);
      const log = await logIds();
      const again = log[made.length + 1] ?? "";
      expect(idsOf(0)).toEqual([...log.slice(0, made.length + 1), again, ...log.slice(made.length + 1)]);
      await soon(
        () => deployment.as.admin.webhook.webhookEndpoints(),
        ([one]) => one?.position === `e1.${log.length.toString(36)}`,
      );
      const { nodes } = await deployment.as.admin.webhook.webhookDeliveries({ endpointId: endpoint.id, first: 100 });
      expect(nodes.map(({ eventId }) => eventId)).toEqual(log.toReversed());
      expectMember(
        await deployment.as.admin.webhook.deleteWebhookEndpoint({ endpointId: endpoint.id }),
        "DeleteWebhookEndpointSuccess",
      );
    } finally {
      await receiver.close();
    }
  }));
