import { sql } from "drizzle-orm";

/** Deadlines are the database's clock, so that a jump of this machine's clock sends nothing. */
export const inMs = (milliseconds: number) => sql<Date>`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`;
