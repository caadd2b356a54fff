import { GraphQLError } from "graphql";

type Entry = { readonly cursor: string; readonly [field: string]: unknown };

/** An event log like the server's: positions in order, streams that start behind one or now, and a retention. */
export class EventLog {
  readonly #entries: Entry[] = [];
  readonly #waiting = new Set<() => void>();
  /** Cursors up to this one are forgotten. */
  forgottenUpTo = 0;
  /** Joining fails with this code while set. */
  refusal: string | null = null;
  #isClosed = false;

  /** Where it ends now, also when nothing has happened yet. */
  get end(): string {
    return `c${this.#entries.length}`;
  }

  append(fields: Record<string, unknown> = {}): void {
    this.#entries.push({ cursor: `c${this.#entries.length + 1}`, ...fields });
    for (const wake of this.#waiting) wake();
  }

  close(): void {
    this.#isClosed = true;
    for (const wake of this.#waiting) wake();
  }

  async *stream(field: string, { after }: Record<string, unknown>): AsyncGenerator<Record<string, Entry>> {
    if (this.refusal !== null) throw new GraphQLError("Not now.", { extensions: { code: this.refusal } });
    let position = typeof after === "string" ? Number(after.slice(1)) : this.#entries.length;
    if (position < this.forgottenUpTo) throw new GraphQLError("Too old.", { extensions: { code: "EVENT_GAP" } });
    while (!this.#isClosed) {
      for (const entry of this.#entries.slice(position)) {
        position += 1;
        yield { [field]: entry };
      }
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }
}
