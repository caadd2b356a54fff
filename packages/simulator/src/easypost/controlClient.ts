import type { EasypostScenario, ParcelInput } from "./tracker.schema.ts";

export interface EasypostRequestRow {
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
}

/** Typed access to the double's control API. */
export class EasypostControl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async putParcels(parcels: readonly ParcelInput[]): Promise<void> {
    await this.#call("PUT", "parcels", { parcels });
  }

  async addScenario(scenario: EasypostScenario, times = 1): Promise<void> {
    await this.#call("POST", "scenarios", { scenario, times });
  }

  async requests(): Promise<readonly EasypostRequestRow[]> {
    const answer = (await this.#call("GET", "requests")) as { requests: EasypostRequestRow[] };
    return answer.requests;
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(new URL(`/_simulator/${path}`, this.#url), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const value: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }
}

export function easypostControlOf(url: string): EasypostControl {
  return new EasypostControl(url);
}
