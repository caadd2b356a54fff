import { request as httpsRequest, Agent } from "node:https";
import net from "node:net";
import tls from "node:tls";

export type WireTimeouts = {
  /** Until the connection, TLS included, stands. Nothing has been sent before that. */
  readonly connectMs: number;
  /** From there to the last byte of the answer. */
  readonly answerMs: number;
};

/** The only way out is to be sure: `neverSent` is claimed when no byte can have reached anybody, everything else that failed is `lost`. */
export type Exchange<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "neverSent"; readonly dialled: boolean; readonly cause: string }
  | { readonly kind: "lost"; readonly cause: string };

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

// A finished answer and its closing socket are reported in one turn of the event loop or the next; after this long a closed connection
// without an answer is a truncated one. amazon-sp-api never settles in that case, so it must be noticed here.
const CLOSE_GRACE_MS = 50;

export const describeFailure = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(describeFailure).join(", ");
  if (!(error instanceof Error)) return "unknown failure";
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  return `${code}${error.message}`;
};

type Target = { readonly host: string; readonly port: number; readonly secure: boolean };

const targetOf = (endpoint: string | undefined, host: string, port: number): Target => {
  if (endpoint === undefined) return { host, port, secure: true };
  const url = new URL(endpoint);
  const secure = url.protocol === "https:";
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port === "" ? (secure ? 443 : 80) : url.port), secure };
};

const dial = ({ host, port, secure }: Target, servername: string): net.Socket =>
  secure
    ? // An IP address is no server name; TLS then checks the certificate against the address itself.
      tls.connect({ host, port, ALPNProtocols: ["http/1.1"], ...(net.isIP(servername) === 0 ? { servername } : {}) })
    : net.connect({ host, port });

type Line = {
  readonly agent: Agent;
  /** True from the moment a standing connection was given to the HTTP client: from then on bytes may be on their way. */
  readonly handedOver: () => boolean;
  readonly dialled: () => boolean;
  /** Settles, with the reason, when no answer can be expected any more. */
  readonly ended: Promise<string>;
  readonly close: () => void;
};

/**
 * An agent good for one connection. The socket is handed to the HTTP client only after it stands, so "was anything sent?" has an answer
 * by construction instead of by error codes (ECONNRESET means either). A second connection is refused: whatever a client library
 * decides to repeat, one exchange is one request. Connections are not reused, because a kept-alive socket that the other side has just
 * closed turns a harmless refusal into an unknown outcome.
 */
const openLine = (endpoint: string | undefined, timeouts: WireTimeouts, mayLeave: () => boolean): Line => {
  let stage: "idle" | "dialling" | "handedOver" | "closed" = "idle";
  let sent = false;
  let socket: net.Socket | undefined;
  let timer: NodeJS.Timeout | undefined;
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const endAfter = (milliseconds: number, cause: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end(cause), milliseconds);
  };
  const agent = new Agent({ keepAlive: false });
  agent.createConnection = (options, done) => {
    if (stage !== "idle") throw new Error("A second connection for one request was refused.");
    const host = options.host ?? "localhost";
    const target = targetOf(endpoint, host, Number(options.port ?? 443));
    const line = dial(target, host);
    stage = "dialling";
    socket = line;
    endAfter(timeouts.connectMs, `no connection within ${timeouts.connectMs} ms`);
    // Stays for the socket's whole life: an error nobody listens to would end the process.
    line.on("error", (error) => {
      if (stage === "dialling") done?.(error, line);
    });
    line.once("close", () => {
      if (stage === "handedOver") endAfter(CLOSE_GRACE_MS, "the connection closed before the answer was complete");
    });
    line.once(target.secure ? "secureConnect" : "connect", () => {
      if (stage !== "dialling") return;
      if (!mayLeave()) return end("it came too late to leave");
      stage = "handedOver";
      sent = true;
      endAfter(timeouts.answerMs, `no complete answer within ${timeouts.answerMs} ms`);
      done?.(null, line);
    });
    return undefined;
  };
  const close = (): void => {
    stage = "closed";
    clearTimeout(timer);
    socket?.destroy();
    agent.destroy();
  };
  return { agent, handedOver: () => sent, dialled: () => socket !== undefined, ended, close };
};

/**
 * Makes one HTTP request through `run` and says what is known of it. Never throws and never takes longer than the two time-outs.
 * `mayLeave` is asked once, when the connection stands and nothing is written yet.
 */
export const exchange = async <Answer>(
  endpoint: string | undefined,
  timeouts: WireTimeouts,
  run: (agent: Agent) => Promise<Answer>,
  mayLeave: () => boolean = () => true,
): Promise<Exchange<Answer>> => {
  const line = openLine(endpoint, timeouts, mayLeave);
  const running = (async () => ({ answer: await run(line.agent) }))().catch((error: unknown) => ({
    cause: describeFailure(error),
  }));
  const first = await Promise.race([running, line.ended.then((cause) => ({ cause }))]);
  line.close();
  if ("answer" in first) return { kind: "answered", answer: first.answer };
  return line.handedOver()
    ? { kind: "lost", cause: first.cause }
    : { kind: "neverSent", dialled: line.dialled(), cause: first.cause };
};

export type HttpQuestion = {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly maxBytes: number;
};

/** A plain HTTPS request for what amazon-sp-api does badly or not at all: tokens, uploads, downloads. Run it inside `exchange`. */
export const ask = ({ method, url, headers, body, maxBytes }: HttpQuestion, agent: Agent): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(body.length) };
    const options = {
      agent,
      method,
      hostname: url.hostname,
      port: url.port === "" ? 443 : Number(url.port),
      path: url.pathname + url.search,
    };
    const sending = httpsRequest({ ...options, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) response.destroy(new Error(`The answer is larger than ${maxBytes} bytes.`));
        else chunks.push(chunk);
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sending.on("error", reject);
    sending.end(body);
  });
