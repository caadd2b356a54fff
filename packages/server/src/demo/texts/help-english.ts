import type { HelpTexts } from "./help-texts.ts";

export const englishHelp: HelpTexts = {
  "track-my-parcel": {
    title: "Where is my parcel?",
    body: "Open the tracking link in the mail that told you about the shipment. It shows where the parcel is and on which day it should arrive.\n\n- **No movement for three working days?** Tell us the order number and we ask the carrier.\n- **Delivered, but not there?** Look with neighbours and in the place you named for deliveries first.",
  },
  "send-something-back": {
    title: "How do I send something back?",
    body: "You have 30 days from delivery. Print the return label from the order in your account, put it on the box and hand it in at any post office.\n\nThe money goes back to your payment method within five working days after the goods have arrived. Bought on a marketplace? Then request the return there, in your orders.",
  },
  "arrived-damaged": {
    title: "My order arrived broken or incomplete",
    body: "We are sorry. Send us a photo of the goods and one of the parcel, together with the order number. You need not send anything back before we have answered.\n\nSay what you would like: a replacement or your money back.",
  },
  "cancel-my-order": {
    title: "Can I still cancel my order?",
    body: "As long as the order has not left the warehouse, yes: open it in your account and choose *Cancel*. You get your money back within five working days.\n\nOnce it has been handed to the carrier it cannot be stopped any more. Refuse the parcel at the door, or send it back within 30 days.",
  },
  "sizes-and-manuals": {
    title: "Measurements, materials and manuals",
    body: "Every product page lists measurements, materials and weight under **Details**. The manual with the assembly steps is a file at the bottom of the same page.\n\nA screw or a part is missing? Tell us its number from the parts list in the manual.",
  },
  "wrong-size": {
    title: "The size does not fit",
    body: "You can exchange unworn goods within 30 days. Order the size that fits and send the other one back with the return label from your account: then it cannot sell out meanwhile.\n\nThe size chart stands on every product page, in centimetres and inches.",
  },
  "warranty-case": {
    title: "It stopped working: what does the warranty cover?",
    body: "Faults in material and manufacture are covered for two years from delivery; normal wear and damage by falling are not.\n\nSend us the order number, a photo of the type plate and a sentence about the fault. We repair or replace it at no cost to you.",
  },
  "cannot-log-in": {
    title: "I cannot log in",
    body: "Choose *Forgotten password* on the sign-in page. The mail with the link comes within minutes; look into the spam folder too. The link works for one hour.\n\nWe cannot see or change the sign-in to a marketplace account: please use the help pages of that marketplace.",
  },
};
