import { permissionsOf, rolesOf } from "../../kernel/actor.ts";
import type { Builder } from "../../graphql/builder.ts";
import type { RequestContext } from "../../graphql/context.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { AccountCapabilities, Supported } from "../../connectors/channel.ts";
import { listChannelAccounts, listMembers, ownWorkspace } from "./workspace.query.ts";
import type { ChannelAccount, Member, ShownActor, Workspace } from "./workspace.store.ts";

export const defineWorkspace = (builder: Builder, { type, node, channel, mode, role }: Shared): void => {
  const capabilities = builder.objectRef<AccountCapabilities>("Capabilities").implement({
    fields: (t) => {
      const ability = (of: (all: AccountCapabilities) => Supported<object>) =>
        t.field({ type: type<Supported<object>>("Capability"), resolve: of });
      return {
        refund: ability((all) => all.refund),
        cancelOrder: ability((all) => all.cancel),
        modifyOrder: ability((all) => all.editOrder),
        refreshOrder: ability((all) => all.readOrder),
        refreshShipment: ability((all) => all.trackShipment),
        sendMessage: ability((all) => all.sendMessage),
      };
    },
  });
  const account = type<ChannelAccount>("ChannelAccount");
  account.implement({
    interfaces: [node],
    fields: (t) => ({
      channel: t.expose("channel", { type: channel }),
      name: t.exposeString("name"),
      mode: t.expose("mode", { type: mode }),
      externalId: t.exposeString("externalId"),
      capabilities: t.field({ type: capabilities, resolve: (row, _, ctx) => ctx.capabilitiesOf(row) }),
    }),
  });
  const member = type<Member>("Member");
  member.implement({
    interfaces: [node],
    fields: (t) => ({ name: t.exposeString("name"), roles: t.field({ type: [role], resolve: ({ roles }) => roles }) }),
  });
  const workspace = builder.objectRef<Workspace>("Workspace").implement({
    fields: (t) => ({ id: t.exposeID("workspaceId"), name: t.exposeString("name"), demo: t.exposeBoolean("demo") }),
  });
  const viewer = type<RequestContext>("Viewer");
  viewer.implement({
    fields: (t) => ({
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ actor }) => ({ id: actor.id, kind: actor.kind, name: actor.name, roles: rolesOf(actor) }),
      }),
      workspace: t.field({ type: workspace, resolve: (_, __, ctx) => ctx.read(ownWorkspace, undefined) }),
      permissions: t.stringList({ resolve: ({ actor }) => [...permissionsOf(actor)].sort() }),
    }),
  });
  builder.queryFields((t) => ({
    viewer: t.field({ type: viewer, authScopes: { may: "workspace.read" }, resolve: (_, __, ctx) => ctx }),
    channelAccounts: t.field({
      type: [account],
      authScopes: { may: "workspace.read" },
      resolve: (_, __, ctx) => ctx.read(listChannelAccounts, undefined),
    }),
    members: t.field({
      type: [member],
      authScopes: { may: "workspace.read" },
      resolve: (_, __, ctx) => ctx.read(listMembers, undefined),
    }),
  }));
};
