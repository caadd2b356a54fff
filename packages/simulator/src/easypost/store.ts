import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { type EasypostScenario, type EasypostState, type Parcel, stateSchema, type Tracker } from "./tracker.schema.ts";

/** Parcels and trackers; on disk when it has a file, so that a restart finds the trackers it gave out. */
export class EasypostStore {
  readonly #file: string | undefined;
  readonly #parcels: Map<string, Parcel>;
  readonly trackers: Tracker[];
  readonly scenarios: EasypostScenario[] = [];

  constructor(file: string | undefined) {
    this.#file = file;
    const state = file === undefined ? undefined : readState(file);
    this.#parcels = new Map((state?.parcels ?? []).map((parcel) => [parcel.trackingCode, parcel]));
    this.trackers = [...(state?.trackers ?? [])];
  }

  parcelOf(trackingCode: string): Parcel | undefined {
    return this.#parcels.get(trackingCode);
  }

  putParcels(parcels: readonly Parcel[]): void {
    for (const parcel of parcels) this.#parcels.set(parcel.trackingCode, parcel);
    this.#save();
  }

  trackerFor(trackingCode: string, carrier: string, now: number): Tracker {
    const known = this.trackers.find((tracker) => tracker.trackingCode === trackingCode && tracker.carrier === carrier);
    if (known !== undefined) return known;
    const created: Tracker = { id: `trk_${randomUUID().replaceAll("-", "")}`, trackingCode, carrier, createdAt: now };
    this.trackers.push(created);
    this.#save();
    return created;
  }

  #save(): void {
    if (this.#file === undefined) return;
    const state: EasypostState = { version: 1, parcels: [...this.#parcels.values()], trackers: this.trackers };
    // Replaced as a whole: a kill leaves the old file or the new one.
    writeFileSync(`${this.#file}.new`, JSON.stringify(state));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readState(file: string): EasypostState | undefined {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
