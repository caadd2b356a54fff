import type { MailReading, MailScenario } from "./mail.types.ts";

/** One method per control route of the mail server; every method throws when the double refuses. */
export class MailControl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** What was taken and what was refused, for one recipient or for all. */
  read = (to?: string): Promise<MailReading> =>
    this.#call("GET", to === undefined ? "" : `?${new URLSearchParams({ to }).toString()}`);
  reset = (): Promise<{ mails: [] }> => this.#call("DELETE", "");
  approve = (senders: readonly string[]): Promise<{ senders: number }> => this.#call("PUT", "/senders", { senders });
  behave = (scenario: MailScenario, times = 1): Promise<{ scenario: MailScenario; times: number }> =>
    this.#call("POST", "/scenarios", { scenario, times });
  release = (): Promise<{ released: number }> => this.#call("POST", "/release");

  // The double is of the same version as this file, so its answers are taken at their word.
  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#url}/_simulator/mail${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /_simulator/mail${path} answered ${String(response.status)}: ${text}`);
    return JSON.parse(text);
  }
}

/** Takes the address of the double's control API, as `controlOf` does. */
export function mailControlOf(url: string): MailControl {
  return new MailControl(url);
}
