import { z } from "zod";
import { type Answer, type Incoming, json } from "../reply.ts";
import { MAIL_SCENARIOS } from "./mail.types.ts";
import type { MailDouble } from "./mailDouble.ts";

const sendersSchema = z.object({ senders: z.array(z.string().min(3)).max(1_000) });
const scenarioSchema = z.object({ scenario: z.enum(MAIL_SCENARIOS), times: z.number().int().min(1).max(1_000).default(1) });

/** The part of the control API below `/_simulator/mail`; `undefined` for what is not its business. */
export function answerMailControl(mail: MailDouble, request: Incoming): Answer | undefined {
  const path = /^\/_simulator\/mail(?:\/([a-z]+))?$/.exec(request.url.pathname);
  if (path === null) return undefined;
  try {
    const input: unknown = request.body.length === 0 ? {} : JSON.parse(request.body.toString("utf8"));
    return answer(mail, `${request.method} ${path[1] ?? ""}`.trim(), input, request.url.searchParams);
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function answer(mail: MailDouble, what: string, input: unknown, query: URLSearchParams): Answer {
  switch (what) {
    case "GET":
      return json(200, mail.read(query.get("to")?.toLowerCase() ?? null));
    case "DELETE":
      mail.reset();
      return json(200, { mails: [] });
    case "PUT senders": {
      const { senders } = sendersSchema.parse(input);
      mail.approve(senders);
      return json(200, { senders: senders.length });
    }
    case "POST scenarios": {
      const { scenario, times } = scenarioSchema.parse(input);
      mail.behave(scenario, times);
      return json(201, { scenario, times });
    }
    case "POST release":
      return json(200, { released: mail.release() });
    default:
      return json(404, { error: `There is no ${what} below /_simulator/mail.` });
  }
}
