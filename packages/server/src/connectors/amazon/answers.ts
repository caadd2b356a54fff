/** What Amazon's HTTP answers mean. Pure, so that the table of channels.md §9 can be tested without a network. */
import { z } from "zod";
import type { HttpAnswer } from "./wire.ts";

export type Reading =
  | { readonly kind: "ok"; readonly status: number; readonly requestId: string | undefined; readonly json: unknown }
  /** A refusal with a reason: nothing was executed, and asking again would be refused again. */
  | {
      readonly kind: "vendorError";
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly requestId: string | undefined;
    }
  | { readonly kind: "throttled" }
  | { readonly kind: "authRefused"; readonly message: string }
  | {
      readonly kind: "unknown";
      readonly status: number | undefined;
      readonly cause: string;
      readonly requestId: string | undefined;
    };

const vendorErrors = z.object({
  errors: z.array(z.object({ code: z.string(), message: z.string().default(""), details: z.string().nullish() })).min(1),
});

export const headerOf = (answer: HttpAnswer, name: string): string | undefined => {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

export const jsonOf = (body: Buffer): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(body.toString("utf8")) };
  } catch {
    // HTML of a gateway, an empty or a truncated body: not an answer of the API.
    return undefined;
  }
};

const firstErrorOf = (json: unknown): { code: string; message: string } | undefined => {
  const error = vendorErrors.safeParse(json).data?.errors[0];
  if (!error) return undefined;
  const details = error.details?.trim() ?? "";
  return { code: error.code, message: details === "" ? error.message : `${error.message} (${details})` };
};

/**
 * A 429 is believed whoever sent it. A 401, 403 or other 4xx proves something only in the API's own form: an HTML page with that status
 * comes from something in between, which may well have passed the request on. 408 says the server gave up waiting, not that it did
 * nothing.
 */
export const readAnswer = (answer: HttpAnswer): Reading => {
  const { status, body } = answer;
  const requestId = headerOf(answer, "x-amzn-requestid");
  const parsed = jsonOf(body);
  const unknown = (cause: string): Reading => ({ kind: "unknown", status, cause, requestId });
  if (status >= 200 && status < 300)
    return parsed
      ? { kind: "ok", status, requestId, json: parsed.json }
      : unknown(`the answer with status ${status} is not readable`);
  if (status === 429) return { kind: "throttled" };
  const error = firstErrorOf(parsed?.json);
  if ((status === 401 || status === 403) && typeof parsed?.json === "object" && parsed.json !== null)
    return { kind: "authRefused", message: error ? `${error.code}: ${error.message}` : `status ${status}` };
  if (status >= 400 && status < 500 && status !== 408 && error) return { kind: "vendorError", status, ...error, requestId };
  return unknown(`status ${status}${error ? `, ${error.code}: ${error.message}` : ""}`);
};

/** The rate Amazon says it applies, if it says one that can be used. */
export const statedRate = (answer: HttpAnswer): number | undefined => {
  const rate = Number(headerOf(answer, "x-amzn-ratelimit-limit") ?? Number.NaN);
  return Number.isFinite(rate) && rate > 0 ? rate : undefined;
};
