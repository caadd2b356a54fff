import { isObjectType, isUnionType } from "graphql";
import type { GraphQLField, GraphQLSchema } from "graphql";

/** What a mutation needs from its caller. Deciding it is part of designing the mutation. */
export type Duty = {
  /** Uses authority (money, modification, decisions, overrides): somebody has to say why. Some only in cases that they name. */
  readonly note: boolean | "sometimes";
  /** Moves money, sends or merges: a second call must not do it twice. */
  readonly key: boolean;
};

const money: Duty = { note: true, key: true };
const authority: Duty = { note: true, key: false };
const ordinary: Duty = { note: false, key: false };
/** Everyday work that leaves the house: the text itself says why. */
const sending: Duty = { note: false, key: true };
const relation: Duty = { note: "sometimes", key: true };

/** Every mutation of the contract. A new one fails the test until somebody has decided what it needs. */
export const DUTIES: ReadonlyMap<string, Duty> = new Map([
  ["refundOrder", money],
  ["decideEscalation", money],
  ["escalateTicket", authority],
  ["setEscalationRoute", authority],
  ["setEscalationExpiry", authority],
  ["setCostParameters", authority],
  ["resolveUnknownRefund", money],
  ["cancelOrder", money],
  ["modifyOrder", money],
  ["resolveUnknownCancellation", money],
  // Nothing leaves the house, but two defences of one claim would contradict each other.
  ["submitClaimDefence", money],
  ["decideClaimDefence", money],
  ["recordDefenceFiled", authority],
  ["dismissClaimNotice", authority],
  ["setClaimClockRule", authority],
  ["exportClaimDossier", authority],
  ["releaseQuarantinedMessage", authority],
  ["resolveUnknownMessage", money],
  // They ask what would be; nothing is decided or changed by them.
  ["backtestPolicy", ordinary],
  ["cancelBacktest", ordinary],
  ["shadowPolicy", ordinary],
  ["stopShadow", ordinary],
  ["mergeTickets", relation],
  ["unmergeTickets", relation],
  ["linkIdentities", authority],
  ["unlinkIdentity", authority],
  ["mergeCustomers", money],
  ["unmergeCustomers", money],
  ["setMemberRoles", authority],
  // Destroying what is destroyed already changes nothing, so it needs no key.
  ["eraseCustomer", authority],
  ["setTicketRisk", authority],
  ["setTicketQueue", authority],
  ["setSlaPolicy", authority],
  ["setReasonRequirement", authority],
  ["setBuyerRule", authority],
  // Drawn by chance and kept; the verdict's comment is its note, and only what is found wanting needs one.
  ["drawAuthorityReview", ordinary],
  ["judgeGuardedAttempt", ordinary],
  ["allowLink", authority],
  ["disallowLink", authority],
  ["vetMacroVersion", authority],
  ["retireMacro", authority],
  // What a macro says is answered for when it is vetted; before that it is a draft, and locking only takes freedom away.
  ["createMacro", ordinary],
  ["draftMacroVersion", ordinary],
  ["saveMacroTranslation", ordinary],
  ["lockMacroVersion", ordinary],
  ["installMacroLibrary", ordinary],
  ["renameTag", authority],
  ["describeTag", authority],
  ["mergeTags", money],
  ["unmergeTag", money],
  ["retireTag", authority],
  ["restoreTag", authority],
  // Adding a label overrules nobody; its name can be taken once.
  ["createTag", ordinary],
  ["installTaxonomy", ordinary],
  ["setVariableFreshness", authority],
  ["setReplyRule", authority],
  // A text decides nothing before somebody else has answered for it.
  ["draftPolicy", ordinary],
  ["updatePolicyDraft", ordinary],
  ["reviewPolicy", authority],
  ["activatePolicy", authority],
  ["rollbackPolicy", authority],
  ["replyToTicket", sending],
  ["setGuidanceNote", authority],
  ["publishArticle", authority],
  ["retireArticle", authority],
  ["setDeflectionControlShare", authority],
  // A visitor who asks again goes on with the same question; the same outcome again changes nothing.
  ["suggestArticles", ordinary],
  ["recordDeflection", ordinary],
  ["recordQualification", authority],
  ["withdrawQualification", authority],
  // These repeat safely by themselves: the same message, row, claim, feedback or set of tags again changes nothing.
  ["dismissCustomerSuggestion", ordinary],
  ["ingestMessage", ordinary],
  ["upsertOrders", ordinary],
  ["upsertProducts", ordinary],
  ["recordShipments", ordinary],
  ["refreshOrder", ordinary],
  ["refreshShipment", ordinary],
  ["recordClaim", ordinary],
  ["recordClaims", ordinary],
  ["recordFeedback", ordinary],
  ["recordFeedbacks", ordinary],
  ["setTags", ordinary],
  // Who may do them is the point; why is no decision about money or a customer. They are audited.
  ["createApiKey", ordinary],
  ["rotateApiKey", ordinary],
  ["revokeApiKey", ordinary],
  // Desk work: nothing is sent, and doing it twice is doing it once (a second note is a second note, as in any notebook).
  ["assignTicket", ordinary],
  ["assignEscalation", ordinary],
  ["setPriority", ordinary],
  ["snoozeTicket", ordinary],
  ["unsnoozeTicket", ordinary],
  ["addNote", ordinary],
  ["linkOrder", ordinary],
  ["reopenTicket", ordinary],
  // Needs a note only while a reply is owed, so it is optional there and called overrideNote.
  ["resolveTicket", ordinary],
  // Labels that judge the detection; they change no ticket and can be taken back.
  ["acceptDuplicate", ordinary],
  ["dismissDuplicate", ordinary],
  ["reportMissedDuplicate", ordinary],
  ["recordReply", ordinary],
  // They send to the integrator's own program, which tells a repetition by the event's id.
  ["createWebhookEndpoint", ordinary],
  ["rotateWebhookSecret", ordinary],
  ["testWebhook", ordinary],
  ["replayWebhook", ordinary],
  ["disableWebhookEndpoint", ordinary],
  ["deleteWebhookEndpoint", ordinary],
]);

const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const signature = (field: GraphQLField<unknown, unknown>): string[] => {
  const name = upperFirst(field.name);
  const given = field.args.map((argument) => `${argument.name}: ${String(argument.type)}`).join(", ");
  return [
    ...(given === `input: ${name}Input!`
      ? []
      : [`Mutation.${field.name}: takes (${given}); a mutation takes exactly (input: ${name}Input!).`]),
    ...(String(field.type) === `${name}Result!`
      ? []
      : [`Mutation.${field.name}: returns ${String(field.type)}; a mutation returns ${name}Result!, a union of its own.`]),
  ];
};

/** One success, at most one escalation, the exact problems; any other outcome carries the mutation's name. */
const members = (schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string[] => {
  const name = upperFirst(field.name);
  const union = schema.getType(`${name}Result`);
  if (!isUnionType(union)) return [`${name}Result: is no union; expected refusals are data.`];
  const types = union.getTypes();
  const problems = types.filter((type) => isObjectType(type) && type.getInterfaces().some((one) => one.name === "Problem"));
  const outcomes = types.filter((type) => !problems.includes(type)).map((type) => type.name);
  const other = outcomes.filter((outcome) => !outcome.startsWith(name));
  const named = (suffix: string) => types.filter((type) => type.name.endsWith(suffix)).map((type) => type.name);
  const escalations = named("Escalated");
  return [
    ...(named("Success").join() === `${name}Success`
      ? []
      : [`${union.name}: has exactly one success, ${name}Success, so that it can grow.`]),
    ...(escalations.length === 0 || escalations.join() === `${name}Escalated`
      ? []
      : [`${union.name}: has at most one escalation, ${name}Escalated.`]),
    ...(problems.length > 0
      ? []
      : [`${union.name}: has no member that implements Problem; something can always be wrong with an input.`]),
    ...other.map((outcome) => `${union.name}: ${outcome} is neither a Problem nor named after the mutation (${name}…).`),
  ];
};

const REQUIRED = [
  ["note", "String!", "whoever uses authority says why, in their own words"],
  ["idempotencyKey", "IdempotencyKey!", "a retry must not move money, send or merge twice"],
] as const;

const duties = (schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, known: ReadonlyMap<string, Duty>): string[] => {
  const duty = known.get(field.name);
  if (!duty)
    return [
      `Mutation.${field.name}: decide in packages/schema/test/mutations.ts whether it needs a note (authority) and a key (money, sending, merging).`,
    ];
  const input = schema.getType(`${upperFirst(field.name)}Input`);
  if (!input || !("getFields" in input)) return [];
  const fields = input.getFields();
  return REQUIRED.flatMap(([name, type, why]) => {
    const wanted = name === "note" ? duty.note : duty.key;
    const actual = fields[name];
    const optional = type.replace("!", "");
    if (wanted === "sometimes")
      return String(actual?.type) === optional
        ? []
        : [`${input.name}.${name}: must be ${optional}; ${why}, where it is asked for.`];
    if (wanted) return String(actual?.type) === type ? [] : [`${input.name}.${name}: must be ${type}; ${why}.`];
    return actual === undefined
      ? []
      : [`${input.name}.${name}: DUTIES says the mutation needs none. Correct the one or the other.`];
  });
};

/** §4.5 for mutations: their signature, their union, and what their input must ask for. */
export const mutationIssues = (schema: GraphQLSchema, known: ReadonlyMap<string, Duty> = DUTIES): string[] => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const gone = [...known.keys()].filter((name) => !fields.some((field) => field.name === name));
  return [
    ...fields.flatMap((field) => [...signature(field), ...members(schema, field), ...duties(schema, field, known)]),
    ...gone.map((name) => `${name}: is in DUTIES but no longer in the contract. Remove it there.`),
  ];
};
