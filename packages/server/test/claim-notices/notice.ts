/** Mails about claims, as a labelled corpus. Written by us: no line of them was ever sent, and no marketplace's template is copied. */
import { mail } from "../../src/features/message/mail/fixtures/build-mail.ts";

export type LabelledMail = {
  readonly name: string;
  readonly from: string;
  /** What our own receiving server found out about the sender. */
  readonly proof: "PASS" | "FAIL" | "NONE" | "OTHER_SERVER";
  readonly subject: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** CLAIM: the sort must be right. UNCLEAR: a person looks. NOTHING: it is handled as if there were no such rules. */
  readonly is:
    | "UNCLEAR"
    | "NOTHING"
    | { readonly claim: "A_TO_Z" | "INR" | "RETURN" | "MARKETPLACE_CASE" | "CHARGEBACK"; readonly order: string };
};

const domainOf = (from: string): string => /@([^>\s]+)/.exec(from)?.[1] ?? "";

/** The bytes our server stored. */
export const bytesOf = ({ from, proof, subject, body, headers = {} }: LabelledMail): Uint8Array => {
  const domain = domainOf(from);
  const results = {
    PASS: `mx.test.example; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`,
    FAIL: `mx.test.example; dkim=fail header.d=${domain}; spf=fail smtp.mailfrom=${domain}; dmarc=fail header.from=${domain}`,
    NONE: null,
    OTHER_SERVER: `mx.evil.example; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`,
  };
  return mail({
    headers: {
      From: from,
      To: "support@shop.example",
      Subject: subject,
      "Message-ID": `<${Buffer.from(subject + body)
        .toString("hex")
        .slice(0, 60)}@notice.example>`,
      "Authentication-Results": results[proof],
      ...headers,
    },
    body,
  });
};

export const AMAZON_ORDER = "112-7654321-1234567";
export const EBAY_ORDER = "14-09876-54321";
export const WALMART_ORDER = "108934567890123";
