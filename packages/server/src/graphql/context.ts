import type { AccountCapabilities } from "../connectors/channel.ts";
import type { ChannelAccount } from "../features/workspace/index.ts";
import type { Actor, Permission } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Id } from "../kernel/id.ts";
import type { Command, Query } from "../platform/command.ts";
import type { EventRow } from "../platform/event-stream.ts";
import type { Loaders } from "./loaders.ts";

/** What is made of the server's own secret; none of it leaves the server. */
export type Secrets = {
  /** Keyed, for secrets that are only compared. */
  readonly hash: (secret: string) => string;
  /** Encrypted, for secrets that have to be used again. What was sealed for one place opens nowhere else. */
  readonly seal: (text: string, place: string) => string;
};

/** What a resolver may use. It has no way to the database, to a connector, or to another workspace. */
export type RequestContext = {
  readonly actor: Actor;
  readonly workspaceId: Id<"workspace">;
  readonly permissions: ReadonlySet<Permission>;
  readonly requestId: string;
  readonly clock: Clock;
  readonly loaders: Loaders;
  readonly run: <Input, Result>(use: Command<Input, Result>, input: Input) => Promise<Result>;
  readonly read: <Input, Result>(query: Query<Input, Result>, input: Input) => Promise<Result>;
  /** Leaves an audit entry of a call without the permission. Never fails. */
  readonly noteRefusedAccess: (mutation: string, permission: Permission | undefined) => Promise<void>;
  readonly follow: (after: bigint | undefined) => AsyncGenerator<EventRow, void>;
  readonly secrets: Secrets;
  /** Why we would never send to this URL, as far as its text tells. */
  readonly refuseTarget: (url: string) => string | undefined;
  /** What an account can do; known without asking its channel. */
  readonly capabilitiesOf: (account: ChannelAccount) => AccountCapabilities;
};
