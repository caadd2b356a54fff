/** Words for states, as a macro may say them. */
import type { RefundStatus } from "../refund/refund-status.policy.ts";
import type { ShipmentStatus } from "../order/shipment-status.policy.ts";
import type { Language } from "./language.policy.ts";

/** What may be said of a refund (domain.md §7). Of any other state nothing may be said without a person. */
export type RefundSaying = "REVIEWED" | "REQUESTED" | "SUBMITTED" | "REFUNDED";

const SAYINGS: Record<RefundStatus, RefundSaying | null> = {
  AWAITING_APPROVAL: "REVIEWED",
  APPROVED: "REQUESTED",
  PREPARED: "REQUESTED",
  COMMITTING: "REQUESTED",
  ACCEPTED: "SUBMITTED",
  PROCESSING: "SUBMITTED",
  DONE_UNCONFIRMED: "REFUNDED",
  CONFIRMED: "REFUNDED",
  REJECTED: null,
  UNKNOWN: null,
  NEEDS_HUMAN: null,
  CANCELLED: null,
};

export const refundSaying = (status: RefundStatus): RefundSaying | null => SAYINGS[status];

const REFUND_WORDS: Record<RefundSaying, Record<Language, string>> = {
  REVIEWED: {
    en: "being reviewed",
    de: "in Prüfung",
    fr: "en cours d'examen",
    it: "in fase di verifica",
    es: "en revisión",
    zh: "审核中",
  },
  REQUESTED: { en: "requested", de: "angefordert", fr: "demandé", it: "richiesto", es: "solicitado", zh: "已申请" },
  SUBMITTED: { en: "submitted", de: "übermittelt", fr: "transmis", it: "trasmesso", es: "transmitido", zh: "已提交" },
  REFUNDED: { en: "refunded", de: "erstattet", fr: "remboursé", it: "rimborsato", es: "reembolsado", zh: "已退款" },
};

export const refundWord = (saying: RefundSaying, language: Language): string => REFUND_WORDS[saying][language];

/** Null where a carrier itself cannot say: a vague answer makes the customer write again (S35). */
const SHIPMENT_WORDS: Record<ShipmentStatus, Record<Language, string> | null> = {
  UNKNOWN: null,
  ERROR: null,
  PRE_TRANSIT: {
    en: "announced to the carrier, not handed over yet",
    de: "beim Zusteller angekündigt, noch nicht übergeben",
    fr: "annoncé au transporteur, pas encore remis",
    it: "annunciato al corriere, non ancora consegnato al corriere",
    es: "anunciado al transportista, aún no entregado a él",
    zh: "已向承运商下单，尚未揽收",
  },
  IN_TRANSIT: { en: "in transit", de: "unterwegs", fr: "en transit", it: "in transito", es: "en tránsito", zh: "运输中" },
  OUT_FOR_DELIVERY: {
    en: "out for delivery",
    de: "in Zustellung",
    fr: "en cours de livraison",
    it: "in consegna",
    es: "en reparto",
    zh: "派送中",
  },
  AVAILABLE_FOR_PICKUP: {
    en: "ready for pick-up",
    de: "zur Abholung bereit",
    fr: "prêt à être retiré",
    it: "pronto per il ritiro",
    es: "listo para su recogida",
    zh: "待自取",
  },
  DELIVERED: { en: "delivered", de: "zugestellt", fr: "livré", it: "consegnato", es: "entregado", zh: "已签收" },
  RETURN_TO_SENDER: {
    en: "on its way back to us",
    de: "auf dem Rückweg zu uns",
    fr: "en cours de retour vers nous",
    it: "in rientro al mittente",
    es: "de vuelta al remitente",
    zh: "正在退回寄件人",
  },
  FAILURE: {
    en: "not deliverable",
    de: "nicht zustellbar",
    fr: "non distribuable",
    it: "non consegnabile",
    es: "no entregable",
    zh: "无法投递",
  },
  CANCELLED: {
    en: "cancelled before hand-over",
    de: "vor der Übergabe storniert",
    fr: "annulé avant la remise au transporteur",
    it: "annullato prima dell'affidamento al corriere",
    es: "cancelado antes de la entrega al transportista",
    zh: "揽收前已取消",
  },
};

export const shipmentWord = (status: ShipmentStatus, language: Language): string | null =>
  SHIPMENT_WORDS[status]?.[language] ?? null;
