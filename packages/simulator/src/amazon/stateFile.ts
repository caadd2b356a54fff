import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type Order, orderSchema, type PersistedState, stateSchema } from "./state.schema.ts";

/** Orders are many and seldom change: they have a file of their own, named by the main file. */
const fileSchema = stateSchema.omit({ orders: true }).extend({ ordersFile: z.string() });

/**
 * Keeps the state on disk. Renaming the main file is the one step that makes a new state the state, so a kill leaves the
 * old one or the new one. No fsync: what must survive is the death of the process, not of the machine.
 */
export class StateFile {
  readonly #path: string;
  readonly #texts = new WeakMap<object, string>();
  #orders: readonly Order[] = [];
  #ordersFile = "";
  #generation = 0;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
  }

  read(): PersistedState | undefined {
    if (!existsSync(this.#path)) return undefined;
    const { ordersFile, ...state } = fileSchema.parse(JSON.parse(readFileSync(this.#path, "utf8")));
    this.#orders = z.array(orderSchema).parse(JSON.parse(readFileSync(this.#beside(ordersFile), "utf8")));
    this.#ordersFile = ordersFile;
    this.#generation = Number(/(\d+)$/.exec(ordersFile)?.[1] ?? "0");
    this.#removeOrders();
    return { ...state, orders: [...this.#orders] };
  }

  write({ orders, ...state }: PersistedState): void {
    const isSame =
      this.#ordersFile !== "" &&
      orders.length === this.#orders.length &&
      orders.every((order, index) => order === this.#orders[index]);
    if (!isSame) {
      this.#generation += 1;
      this.#ordersFile = `${basename(this.#path)}.orders-${String(this.#generation)}`;
      this.#orders = orders;
      writeFileSync(this.#beside(this.#ordersFile), this.#listOf(orders), { mode: 0o600 });
    }
    const parts = Object.entries({ ...state, ordersFile: this.#ordersFile }).map(
      ([name, value]) => `${JSON.stringify(name)}:${Array.isArray(value) ? this.#listOf(value) : JSON.stringify(value)}`,
    );
    const temporary = `${this.#path}.${String(process.pid)}.tmp`;
    writeFileSync(temporary, `{${parts.join(",\n")}}\n`, { mode: 0o600 });
    renameSync(temporary, this.#path);
    if (!isSame) this.#removeOrders();
  }

  /** What a change, or a kill in the middle of one, left behind. */
  #removeOrders(): void {
    const prefix = `${basename(this.#path)}.orders-`;
    for (const name of readdirSync(dirname(this.#path))) {
      if (name.startsWith(prefix) && name !== this.#ordersFile) rmSync(this.#beside(name), { force: true });
    }
  }

  /** Records are replaced and never changed, so each is serialised once. */
  #listOf(records: readonly object[]): string {
    const texts = records.map((record) => {
      const known = this.#texts.get(record);
      const text = known ?? JSON.stringify(record);
      if (known === undefined) this.#texts.set(record, text);
      return text;
    });
    return `[${texts.join(",\n")}]`;
  }

  #beside(name: string): string {
    return join(dirname(this.#path), name);
  }
}
