import { API, NETWORK, never, nothing, only, SQL } from "./layer.ts";
import type { Layer } from "./layer.ts";

/** Layers inside features/<noun>/, told apart by their suffix. */
export const sliceLayers = {
  policy: {
    rule: 3,
    why: "a policy is a pure function: back-tests and previews run it without database, clock, network or library",
    instead: "pass the fact in as a field of the ask; if the imported code is pure itself, name its file *.policy.ts",
    run: ["kernel", "policy"],
    types: ["port", "plain", "mail", "index", "events"],
    packages: nothing,
  },
  table: {
    rule: 4,
    why: "drizzle-kit loads every table file by itself; what it imports runs while migrations are generated",
    instead: "keep types and columns here, behaviour in the store",
    // platform/ has the column builders that make workspace_id the first column of every key; a policy owns the list of states
    // that a check constraint repeats.
    run: ["kernel", "table", "policy", "platform"],
    types: ["port", "policy", "plain", "mail"],
    packages: only("drizzle-orm"),
  },
  store: {
    rule: 4,
    why: "a store is SQL and nothing else: it gets its transaction as a parameter and returns domain types",
    instead: "decide in the policy, compose stores in the command or query",
    // Beyond style.md's list: policies, because SQL filters by the lists of states they own; platform/, because keyset paging and
    // array parameters are SQL that every store would repeat; plain files, because a stored document is parsed where it is read;
    // stores of the same slice, because they are its SQL in two files.
    run: ["kernel", "table", "policy", "platform", "plain", "store"],
    types: ["port", "mail", "index"],
    packages: never("postgres", "pg-boss", API, NETWORK),
  },
  events: {
    rule: 5,
    why: "an event is read by jobs, subscriptions and webhooks of other features: its file must bring nothing along",
    instead: "describe the payload here, act in a command or a job",
    run: ["kernel", "events", "platform"],
    types: ["port", "policy", "plain"],
    packages: only("zod"),
  },
  command: {
    rule: 5,
    why: "a command runs inside a transaction: it records intent, and a job talks to the channel afterwards",
    instead: "enqueue an outbox event and let a *.job.ts act on it; put SQL into the store",
    run: ["kernel", "policy", "store", "events", "command", "query", "plain", "mail", "index", "platform", "vocabulary"],
    types: ["port", "table", "config"],
    packages: never(SQL, API, NETWORK),
  },
  query: {
    rule: 5,
    why: "a query runs in a read-only transaction: a write from here fails in production, not in review",
    instead: "make it a command, or move the shared part to the policy",
    run: ["kernel", "policy", "store", "query", "plain", "mail", "index", "platform", "vocabulary"],
    types: ["port", "table", "command", "events", "config"],
    packages: never(SQL, API, NETWORK),
  },
  job: {
    rule: 5,
    why: "a job contains no rule and writes nothing itself: it may be delivered twice, so commands decide what is still to do",
    instead: "move the decision or the SQL into a command that the job runs",
    // Stores are let in for reading what a channel is asked: a job holds a Scope, and only a Tx can write.
    run: ["kernel", "command", "query", "events", "plain", "index", "platform", "store", "vocabulary"],
    types: ["port", "policy", "config"],
    packages: never(SQL, API, NETWORK),
  },
  loaders: {
    rule: 6,
    why: "a loader turns ids into rows of one store, or into what one query answers for many ids at once, once per request",
    instead: "put the SQL into the store and the rule into a query",
    run: ["kernel", "store", "query", "index", "platform", "loaders"],
    types: "any",
    packages: never("drizzle-orm", "postgres", "pg-boss", "@pothos/.*", NETWORK),
  },
  field: {
    rule: 6,
    why: "fields hold no logic: what they show is decided by commands and queries, which are tested without GraphQL",
    instead: "call a command, a query (a plain list is one of three lines) or a loader; paging belongs to graphql/connection.ts",
    run: ["kernel", "command", "query", "loaders", "events", "plain", "index", "field", "graphql layer", "vocabulary"],
    types: "any",
    packages: never(SQL, NETWORK),
  },
  index: {
    rule: 7,
    why: "an index.ts is a slice's front door for other slices: tables, fields and jobs stay inside",
    instead: "let others call a query or a command; only compose.ts gathers fields and jobs",
    run: ["policy", "store", "events", "command", "query", "loaders", "plain", "mail", "vocabulary"],
    types: ["table"],
    packages: nothing,
  },
  mail: {
    rule: 5,
    why: "reading mail is pure: hostile input meets neither database nor network",
    instead: "take the facts as parameters and return what was read",
    run: ["kernel", "mail", "policy"],
    types: ["port", "plain"],
    packages: never(SQL, API, NETWORK, "node:fs"),
  },
  plain: {
    rule: 5,
    why: "a file without a layer suffix is shared inside its slice, so it may do only what all of its readers may",
    instead: "give the file the suffix of the layer it belongs to",
    run: ["kernel", "policy", "plain", "mail", "store", "index", "platform", "vocabulary"],
    types: "any",
    packages: never(SQL, API, NETWORK),
  },
} satisfies Record<string, Layer>;
