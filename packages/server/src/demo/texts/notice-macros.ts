import { CHANNELS } from "../../features/workspace/workspace.table.ts";
import type { MacroText } from "./macro-texts.ts";

const channels = CHANNELS;

/**
 * What a customer is told in the threads that are not answered after a merge (S37, S54): received, where the answer comes, the order.
 * Without a name, because it goes out unread, and without anything the customer did not write themselves.
 */
export const noticeMacros: readonly MacroText[] = [
  {
    key: "duplicate-thread-notice",
    name: "Duplicate thread notice",
    reasons: [],
    channels,
    bodies: {
      en: "Hello,\n\nwe have received your message. It concerns order {{primaryThread.orderId}}, about which you wrote before; we answer in that conversation, so that everything stays in one place.\n\nKind regards\nCustomer service",
      de: "Guten Tag,\n\nIhre Nachricht ist angekommen. Sie betrifft die Bestellung {{primaryThread.orderId}}, zu der Sie uns bereits geschrieben haben; wir antworten in jener Unterhaltung, damit alles beisammen bleibt.\n\nFreundliche Grüße\nIhr Kundendienst",
      fr: "Bonjour,\n\nNous avons bien reçu votre message. Il concerne la commande {{primaryThread.orderId}}, au sujet de laquelle vous nous avez déjà écrit ; nous répondons dans cette conversation afin que tout reste au même endroit.\n\nCordialement\nLe service client",
      it: "Buongiorno,\n\nabbiamo ricevuto il suo messaggio. Riguarda l'ordine {{primaryThread.orderId}}, per il quale ci aveva già scritto; rispondiamo in quella conversazione, così tutto resta in un solo posto.\n\nCordiali saluti\nIl servizio clienti",
      es: "Hola:\n\nHemos recibido su mensaje. Se refiere al pedido {{primaryThread.orderId}}, sobre el que ya nos había escrito; respondemos en esa conversación para que todo quede en un solo lugar.\n\nUn saludo\nAtención al cliente",
      zh: "您好：\n\n我们已收到您的消息。它与您之前咨询过的订单 {{primaryThread.orderId}} 有关，我们会在原来的对话中回复，以便集中处理。\n\n客户服务",
    },
  },
  {
    key: "duplicate-thread-notice-by-subject",
    name: "Duplicate thread notice without an order",
    reasons: [],
    channels,
    bodies: {
      en: 'Hello,\n\nwe have received your message. You wrote to us about this before, under "{{primaryThread.subject}}"; we answer in that conversation, so that everything stays in one place.\n\nKind regards\nCustomer service',
      de: "Guten Tag,\n\nIhre Nachricht ist angekommen. Sie haben uns dazu bereits unter »{{primaryThread.subject}}« geschrieben; wir antworten in jener Unterhaltung, damit alles beisammen bleibt.\n\nFreundliche Grüße\nIhr Kundendienst",
      fr: "Bonjour,\n\nNous avons bien reçu votre message. Vous nous avez déjà écrit à ce sujet sous « {{primaryThread.subject}} » ; nous répondons dans cette conversation afin que tout reste au même endroit.\n\nCordialement\nLe service client",
      it: "Buongiorno,\n\nabbiamo ricevuto il suo messaggio. Ci aveva già scritto con l'oggetto «{{primaryThread.subject}}»; rispondiamo in quella conversazione, così tutto resta in un solo posto.\n\nCordiali saluti\nIl servizio clienti",
      es: "Hola:\n\nHemos recibido su mensaje. Ya nos había escrito sobre esto con el asunto «{{primaryThread.subject}}»; respondemos en esa conversación para que todo quede en un solo lugar.\n\nUn saludo\nAtención al cliente",
      zh: "您好：\n\n我们已收到您的消息。您之前曾以“{{primaryThread.subject}}”为主题联系过我们，我们会在原来的对话中回复，以便集中处理。\n\n客户服务",
    },
  },
];
