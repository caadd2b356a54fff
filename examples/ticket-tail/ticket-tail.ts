// A live tail of tickets: one line for each that is new, changes, or looks like a duplicate. Kill it, kill the server, cut the cable:
// started again, it goes on behind its last line, and no event is missing or there twice.
//
//   pnpm start                           in one terminal (writes .firstline/demo.env, which is read here)
//   pnpm --filter ticket-tail start      in another; TAIL_FILE names the file, tickets.tail in this folder when unset
//
// The trick is one write: a line holds what was handled *and* the cursor to go on from, so neither can be there without the other.
// If what you do with an event happens elsewhere, do it first, store the cursor behind it, and let the event's id tell a repetition.
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { Firstline } from "@firstline/sdk";

const TYPES = ["TICKET_CREATED", "TICKET_UPDATED", "DUPLICATE_TICKET_DETECTED"] as const;

/** The tail's file: `<cursor> <what happened>` a line, the first one telling where it began. */
const openTail = (path: string) => {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  // A line without its end was torn by a kill: its event counts as not handled, and comes again.
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const file = openSync(path, "a+");
  ftruncateSync(file, Buffer.byteLength(whole));
  const [last = ""] = whole.trimEnd().split("\n").slice(-1);
  return {
    cursor: last.split(" ")[0] || null,
    append: (cursor: string, what: string): void => {
      writeSync(file, `${cursor} ${what}\n`);
      console.log(what);
    },
    close: () => closeSync(file),
  };
};

const main = async (endpoint: string, token: string, path: string): Promise<void> => {
  // Patience: a server that is down comes back.
  const firstline = new Firstline({ endpoint, token, maxAttempts: Number.POSITIVE_INFINITY });
  const tail = openTail(path);
  const start = tail.cursor ?? (await firstline.position());
  if (tail.cursor === null) tail.append(start, "listening from now on");
  else console.log(`going on behind ${start}`);
  for await (const event of firstline.event.eventsSubscription({ types: [...TYPES], after: start })) {
    const ticket = await firstline.ticket.ticket({ id: event.subjectId });
    tail.append(event.cursor, `${event.occurredAt} ${event.type} ${event.subjectId} ${ticket?.subject ?? ""}`);
  }
  tail.close();
};

const { FIRSTLINE_URL, FIRSTLINE_TOKEN, TAIL_FILE = "tickets.tail" } = process.env;
if (FIRSTLINE_URL && FIRSTLINE_TOKEN) await main(FIRSTLINE_URL, FIRSTLINE_TOKEN, TAIL_FILE);
else {
  console.error(
    "Set FIRSTLINE_URL (http://127.0.0.1:4000/graphql) and FIRSTLINE_TOKEN. `pnpm start` writes both to .firstline/demo.env.",
  );
  process.exit(1);
}
