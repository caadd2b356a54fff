/** Requests to addresses that customers chose. They must not reach what only we can reach: ourselves, our network, the cloud's metadata. */
import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import ipaddr from "ipaddr.js";

export type Answer =
  | { readonly kind: "answered"; readonly status: number }
  | { readonly kind: "failed"; readonly reason: string };
export type Egress = {
  /** Why this URL is never called, as far as its text tells; a name is judged when it is resolved. */
  readonly refusal: (url: string) => string | undefined;
  /** One POST to one address. Redirects are answers like any other. Never throws. */
  readonly post: (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Answer>;
};

const TIMEOUT_MS = 10_000;
/** What an answer says does not interest us; we read this much of it so that an orderly server is not cut off. */
const MOST_READ = 64 * 1024;
const MOST_CHARACTERS = 2000;

type Options = {
  /** `host` or `host:port`, lower-case: may be private, and may be http. */
  readonly allow: readonly string[];
  readonly timeoutMs?: number;
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
};

export const createEgress = ({ allow, timeoutMs = TIMEOUT_MS, resolve = addressesOf }: Options): Egress => {
  const isAllowed = (url: URL): boolean => allow.includes(url.host) || allow.includes(url.hostname);
  const refusalOf = (text: string): string | undefined => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || text.length > MOST_CHARACTERS) return `must be a URL of at most ${MOST_CHARACTERS} characters`;
    if (url.username !== "" || url.password !== "") return "must not carry a user or password";
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isAllowed(url))) return "must be https";
    if (isAllowed(url)) return undefined;
    const host = hostOf(url);
    if (host === "localhost" || host.endsWith(".localhost")) return "must not be an address of this machine";
    return ipaddr.isValid(host) && !isPublic(host) ? "must not be an address of a private or reserved network" : undefined;
  };
  return {
    refusal: refusalOf,
    post: async (text, headers, body) => {
      const refused = refusalOf(text);
      if (refused !== undefined) return { kind: "failed", reason: `the URL ${refused}` };
      const url = new URL(text);
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const addresses = await within(
          signal,
          ipaddr.isValid(hostOf(url)) ? Promise.resolve([hostOf(url)]) : resolve(hostOf(url)),
        );
        const [address] = addresses;
        if (address === undefined) return { kind: "failed", reason: "the name has no address" };
        // All of them, or a name with one good address would be a way to the others.
        if (!isAllowed(url) && !addresses.every(isPublic))
          return { kind: "failed", reason: "the name leads into a private or reserved network" };
        return { kind: "answered", status: await postTo(address, url, { headers, body, signal }) };
      } catch (error) {
        return { kind: "failed", reason: signal.aborted ? `no answer within ${timeoutMs} ms` : sentenceOf(error) };
      }
    },
  };
};

/** IPv6 without its brackets. Decimal, octal, hexadecimal and short forms of IPv4 have been spelt out by URL. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

const addressesOf = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");

/** Public unicast only. IPv4 inside IPv6 (mapped, translated, tunnelled) counts as what it carries, or not at all. */
export const isPublic = (address: string): boolean => {
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6);
};

type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly signal: AbortSignal };

/** To the address that was judged: the name is not resolved a second time, when it could answer otherwise. */
const postTo = (address: string, url: URL, { headers, body, signal }: Sent): Promise<number> =>
  new Promise((answered, failed) => {
    const isTls = url.protocol === "https:";
    const request = (isTls ? https : http).request({
      method: "POST",
      host: address,
      port: url.port === "" ? (isTls ? 443 : 80) : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, host: url.host, "content-length": Buffer.byteLength(body) },
      agent: false,
      signal,
      // The certificate is checked against the name, which an address has none of.
      ...(isTls && !ipaddr.isValid(hostOf(url)) ? { servername: url.hostname } : {}),
    });
    request.on("error", failed);
    request.once("response", (response) => {
      const status = response.statusCode ?? 0;
      let read = 0;
      response.on("data", (bytes: Buffer) => {
        read += bytes.length;
        if (read <= MOST_READ) return;
        answered(status);
        request.destroy();
      });
      response.once("end", () => answered(status));
      response.on("error", failed);
    });
    request.end(body);
  });

const within = <Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, failed) => signal.addEventListener("abort", () => failed(new Error("aborted")), { once: true })),
  ]);

const sentenceOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "" ? "the connection failed" : `the connection failed (${code})`;
};
