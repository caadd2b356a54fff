import type { IncomingMessage, ServerResponse } from "node:http";

/** What a handler decides. Holding and dropping are part of the answer, because Amazon does both. */
export type Reply =
  | Answer
  | { readonly kind: "drop" }
  | { readonly kind: "hold"; readonly scenario: string; readonly answer: Answer };

export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Offsets at which the body is cut into separate HTTP chunks. */
  readonly cuts?: readonly number[];
}

export interface Incoming {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export const drop: Reply = { kind: "drop" };

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return bytes(status, Buffer.from(JSON.stringify(value)), { "content-type": "application/json", ...headers });
}

export function bytes(status: number, body: Buffer, headers: Readonly<Record<string, string>> = {}): Answer {
  return { kind: "answer", status, headers, body };
}

export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

export async function readRequest(request: IncomingMessage, maxBytes: number): Promise<Incoming> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > maxBytes) throw new Error(`a body above ${String(maxBytes)} bytes`);
    chunks.push(chunk);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const host = (headers["host"] ?? "").toLowerCase().replace(/:\d+$/, "");
  const url = new URL(request.url ?? "/", `http://${host === "" ? "localhost" : host}`);
  return { method: request.method ?? "GET", host, url, headers, body: Buffer.concat(chunks) };
}

export function send(response: ServerResponse, answer: Answer): void {
  const cuts = answer.cuts ?? [];
  if (cuts.length === 0) {
    response.writeHead(answer.status, { ...answer.headers, "content-length": String(answer.body.length) });
    response.end(answer.body);
    return;
  }
  // Without a content length every write is one chunk on the wire, and the reader gets one piece per chunk.
  response.writeHead(answer.status, answer.headers);
  let from = 0;
  for (const cut of [...cuts, answer.body.length]) {
    if (cut > from) response.write(answer.body.subarray(from, cut));
    from = cut;
  }
  response.end();
}
