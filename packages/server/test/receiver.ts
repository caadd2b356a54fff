/** Somebody else's HTTP server that gets our webhooks, and answers as a test wants. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Firstline } from "@firstline/sdk";
import { eventually, expectMember } from "./given.ts";

export type Received = { readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly path: string };
type Answer = number | "hold" | { readonly redirect: string };
export type Receiver = {
  readonly url: string;
  readonly received: Received[];
  /** What the next requests are answered, one after the other; 200 when nothing is left. */
  readonly answers: Answer[];
  /** Answers what is held. */
  readonly release: () => void;
  readonly soon: (count: number) => Promise<readonly Received[]>;
  readonly close: () => Promise<void>;
};

export const startReceiver = async (): Promise<Receiver> => {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const held = new Set<http.ServerResponse>();
  const server = http.createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      received.push({ headers: request.headers as Record<string, string>, body, path: request.url ?? "" });
      const answer = answers.shift() ?? 200;
      if (answer === "hold") held.add(response);
      else if (typeof answer === "number") response.writeHead(answer).end();
      else response.writeHead(302, { location: answer.redirect }).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answers,
    release: () => {
      for (const response of held) response.end();
      held.clear();
    },
    soon: (count) =>
      eventually(
        async () => received,
        ({ length }) => length >= count,
        120_000,
      ),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

export const QUERY = "subscription { events { id cursor type subjectId } }";

type Input = Partial<Parameters<Firstline["webhook"]["createWebhookEndpoint"]>[0]>;
export const endpointAt = async (client: Firstline, { url }: Receiver, input: Input = {}) =>
  expectMember(await client.webhook.createWebhookEndpoint({ url, query: QUERY, ...input }), "CreateWebhookEndpointSuccess");

export const deliveriesOf = async (client: Firstline, endpointId: string) =>
  (await client.webhook.webhookDeliveries({ endpointId, first: 100 })).nodes.toReversed();
