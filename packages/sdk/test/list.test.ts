import { expect, test } from "vitest";
import { startServer } from "./server.ts";

/** Tickets 1 to `count`, in pages of `first`, after the cursor `tkt_n`. */
const ticketPages = (count: number) => ({
  tickets: ({ first, after }: Record<string, unknown>) => {
    const start = typeof after === "string" ? Number(after.slice(4)) : 0;
    const end = Math.min(count, start + Number(first));
    const nodes = Array.from({ length: end - start }, (_, index) => ({ id: `tkt_${start + index + 1}` }));
    return { nodes, pageInfo: { hasNextPage: end < count, endCursor: nodes.at(-1)?.id ?? null } };
  },
});

test("nothing is requested until somebody wants it; awaiting is one request for one page", async () => {
  await using server = await startServer(ticketPages(5));
  const list = server.client().ticket.tickets({ first: 2, filter: { status: ["OPEN"] } });
  expect(server.received).toHaveLength(0);

  const page = await list;
  expect(page.nodes.map(({ id }) => id)).toEqual(["tkt_1", "tkt_2"]);
  expect(page.pageInfo.hasNextPage).toBe(true);
  expect(server.received).toHaveLength(1);
});

test("iterating walks through all pages, with the same filter, one request each", async () => {
  await using server = await startServer(ticketPages(5));
  const ids: string[] = [];
  for await (const ticket of server.client().ticket.tickets({ first: 2, filter: { channel: "AMAZON" } })) ids.push(ticket.id);

  expect(ids).toEqual(["tkt_1", "tkt_2", "tkt_3", "tkt_4", "tkt_5"]);
  expect(server.received.map(({ variables }) => variables)).toEqual([
    { first: 2, filter: { channel: "AMAZON" } },
    { first: 2, filter: { channel: "AMAZON" }, after: "tkt_2" },
    { first: 2, filter: { channel: "AMAZON" }, after: "tkt_4" },
  ]);
});

test("a loop that stops early requests no page it did not reach", async () => {
  await using server = await startServer(ticketPages(6));
  const list = server.client().ticket.tickets({ first: 2 });
  for await (const ticket of list) if (ticket.id === "tkt_2") break;
  expect(server.received).toHaveLength(1);

  await list;
  expect(server.received).toHaveLength(1);
});

test("pages can be walked as pages, and an empty list is one page", async () => {
  await using server = await startServer(ticketPages(3));
  const sizes: number[] = [];
  for await (const page of server.client().ticket.tickets({ first: 2 }).pages()) sizes.push(page.nodes.length);
  expect(sizes).toEqual([2, 1]);

  await using empty = await startServer(ticketPages(0));
  for await (const ticket of empty.client().ticket.tickets({ first: 2 })) expect(ticket).toBe("never");
  expect(empty.received).toHaveLength(1);
});

test("the event log's pages are walked the same way", async () => {
  await using server = await startServer({
    events: ({ after }) => ({
      nodes: [{ id: after === undefined ? "evt_1" : "evt_2" }],
      endCursor: after === undefined ? "c1" : "c2",
      hasNextPage: after === undefined,
    }),
  });
  const ids: string[] = [];
  for await (const event of server.client().event.events({ first: 1 })) ids.push(event.id);
  expect(ids).toEqual(["evt_1", "evt_2"]);
});

test("a server whose list does not advance is not asked for ever", async () => {
  await using server = await startServer({
    tickets: () => ({ nodes: [{ id: "tkt_1" }], pageInfo: { hasNextPage: true, endCursor: "same" } }),
  });
  const walk = async (): Promise<void> => {
    for await (const ticket of server.client().ticket.tickets()) expect(ticket.id).toBe("tkt_1");
  };
  await expect(walk()).rejects.toThrow("does not advance");
  expect(server.received).toHaveLength(2);
});

test("an error on the first page reaches whoever waits, and abort works between pages", async () => {
  await using server = await startServer(ticketPages(5));
  server.answers.push({ status: 403, body: "" });
  await expect(
    server
      .client()
      .ticket.tickets()
      .catch((error: unknown) => String(error)),
  ).resolves.toContain("PermissionError");

  const controller = new AbortController();
  const walk = async (): Promise<void> => {
    for await (const ticket of server.client().ticket.tickets({ first: 2 }, { signal: controller.signal })) {
      if (ticket.id === "tkt_2") controller.abort(new Error("enough"));
    }
  };
  await expect(walk()).rejects.toThrow("enough");
  expect(server.received).toHaveLength(2);
});
