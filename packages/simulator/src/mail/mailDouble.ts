import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { type Clock, isoTime } from "../clock.ts";
import type { MailReading, MailRefusal, MailRow, MailScenario } from "./mail.types.ts";

/** Amazon takes attachments up to 10 MB; encoded, with the text, that stays below this. */
const MAX_MAIL_BYTES = 15 * 1_024 * 1_024;
/** Exactly Amazon's relay, and nothing that only looks like it. */
const RELAY = /^[^@\s]+@marketplace\.amazon\.[a-z]{2,3}(?:\.[a-z]{2})?$/i;

type Answer = (error?: Error | null, text?: string) => void;

/**
 * The mail server of the simulated marketplaces: takes mail for anybody, but for Amazon's relay aliases only from approved senders, and
 * counts what it took. In memory only: what a mail did must not outlive the process that saw it.
 */
export class MailDouble {
  readonly #clock: Clock;
  readonly #server: SMTPServer;
  readonly #held: (() => void)[] = [];
  #senders: ReadonlySet<string> = new Set();
  #scenarios: MailScenario[] = [];
  #mails: MailRow[] = [];
  #refusals: MailRefusal[] = [];
  #connections = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      logger: false,
      size: MAX_MAIL_BYTES,
      onConnect: (_session, answer) => {
        this.#greet(answer);
      },
      onMailFrom: (_address, session, answer) => {
        if (this.#take("mail.dropBeforeData")) this.#drop(session);
        else answer();
      },
      onRcptTo: (address, session, answer) => {
        this.#recipient(address, session, answer);
      },
      onData: (stream, session, answer) => {
        this.#content(stream, session, answer).catch((error: unknown) => {
          answer(error instanceof Error ? error : new Error(String(error)));
        });
      },
    });
    // A client that goes away in the middle is a scenario of our tests, not a fault of the double.
    this.#server.on("error", () => undefined);
  }

  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", () => {
        const address = this.#server.server.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  }

  close(): Promise<void> {
    this.release();
    return new Promise((resolve) => {
      for (const connection of this.#server.connections) connection._socket.destroy();
      this.#server.close(() => {
        resolve();
      });
    });
  }

  approve(senders: readonly string[]): void {
    this.#senders = new Set([...this.#senders, ...senders.map((sender) => sender.toLowerCase())]);
  }

  /** Queues a behaviour. */
  behave(scenario: MailScenario, times: number): void {
    this.#scenarios.push(...Array.from({ length: times }, () => scenario));
  }

  /** Lets everything go that waits: greetings and answers. Answers how many. */
  release(): number {
    const held = this.#held.splice(0);
    for (const go of held) go();
    return held.length;
  }

  read(to: string | null): MailReading {
    const wanted = (addresses: readonly string[]): boolean => to === null || addresses.includes(to);
    return {
      mails: this.#mails.filter((mail) => wanted(mail.to)),
      refusals: this.#refusals.filter((refusal) => wanted([refusal.to])),
      connections: this.#connections,
    };
  }

  reset(): void {
    this.#mails = [];
    this.#refusals = [];
    this.#scenarios = [];
    this.release();
  }

  #take(scenario: MailScenario): boolean {
    const index = this.#scenarios.indexOf(scenario);
    if (index >= 0) this.#scenarios.splice(index, 1);
    return index >= 0;
  }

  #greet(answer: Answer): void {
    this.#connections += 1;
    if (this.#take("mail.holdGreeting")) {
      this.#held.push(() => {
        answer();
      });
      return;
    }
    answer();
  }

  #recipient({ address }: SMTPServerAddress, session: SMTPServerSession, answer: Answer): void {
    const from = senderOf(session);
    const refuse = (code: number, text: string): void => {
      this.#refusals.push({ at: isoTime(this.#clock.now()), from, to: address.toLowerCase(), code, text });
      answer(withCode(code, text));
    };
    if (RELAY.test(address) && !this.#senders.has(from)) {
      refuse(550, "5.7.1 This sender is not approved for messages to buyers.");
      return;
    }
    if (this.#take("mail.refuse")) refuse(550, "5.1.1 The buyer does not take messages.");
    else if (this.#take("mail.later")) refuse(451, "4.7.1 Try again later.");
    else answer();
  }

  async #content(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    if (stream.sizeExceeded) {
      answer(withCode(552, "5.3.4 The message is too big."));
      return;
    }
    if (this.#take("mail.refuseContent")) {
      answer(withCode(554, "5.6.0 The message is not allowed."));
      return;
    }
    if (this.#take("mail.laterAfterData")) {
      answer(withCode(451, "4.3.0 Try again later."));
      return;
    }
    const id = this.#keep(Buffer.concat(chunks).toString("utf8"), session);
    const accepted = `2.0.0 Accepted as ${id}`;
    if (this.#take("mail.acceptThenDrop")) {
      this.#drop(session);
      return;
    }
    if (this.#take("mail.hold")) {
      this.#held.push(() => {
        answer(null, accepted);
      });
      return;
    }
    const twice = this.#take("mail.ackTwice");
    answer(null, accepted);
    if (twice) this.#socketOf(session)?.write(`250 ${accepted}\r\n`);
  }

  #keep(raw: string, session: SMTPServerSession): string {
    const id = `mail-${String(this.#mails.length + 1)}`;
    this.#mails.push({
      id,
      at: isoTime(this.#clock.now()),
      from: senderOf(session),
      to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
      headers: headersOf(raw),
      raw,
    });
    return id;
  }

  #socketOf({ id }: SMTPServerSession) {
    return [...this.#server.connections].find((connection) => connection.id === id)?._socket;
  }

  #drop(session: SMTPServerSession): void {
    this.#socketOf(session)?.destroy();
  }
}

function senderOf({ envelope }: SMTPServerSession): string {
  return envelope.mailFrom === false ? "" : envelope.mailFrom.address.toLowerCase();
}

function withCode(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

function headersOf(raw: string): Record<string, string> {
  const [head = ""] = raw.split(/\r?\n\r?\n/, 1);
  const headers: Record<string, string> = {};
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers[name.toLowerCase()] = value;
  }
  return headers;
}
