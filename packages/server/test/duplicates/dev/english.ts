import type { Phrases } from "./phrases.ts";

export const english: Phrases = {
  products: ["hiking boots", "camping lantern", "garden hose", "wool blanket", "cast iron pan"],
  topics: {
    late: {
      facts: [
        "The {p} has not been delivered yet although it shipped ten days ago.",
        "My {p} should have arrived last week.",
        "no tracking update on the {p} since monday",
        "Order {o} is still in transit and the estimated date has passed.",
      ],
      asks: [
        "Where is my package?",
        "When will it arrive?",
        "Please send me the tracking number.",
        "Can you check with the carrier?",
      ],
    },
    lost: {
      facts: [
        "It says delivered but I never received the {p}.",
        "The courier claims to have left the {p} at my door, there was nothing.",
        "Marked as delivered on Monday, nobody got a parcel here.",
      ],
      asks: ["Please open an investigation.", "I want a replacement or my money.", ""],
    },
    broken: {
      facts: [
        "The {p} arrived damaged.",
        "The box was torn and the {p} inside is dented.",
        "opened the parcel and the {p} is shattered",
        "The {p} came with a deep scratch and a bent handle.",
      ],
      asks: ["Can I get a replacement?", "I would like a refund for this.", "See the photos attached.", "What should I do now?"],
    },
    swapped: {
      facts: [
        "I received the wrong item, I ordered the {p}.",
        "You sent me a toaster instead of the {p}.",
        "This is not the {p} I ordered.",
      ],
      asks: ["Please send the correct one.", "How can I exchange it?", ""],
    },
    lacking: {
      facts: [
        "One piece of the {p} is missing.",
        "The {p} came without the accessories.",
        "Two of four parts were not in the box.",
      ],
      asks: ["Please ship the missing parts.", "Can you send the rest?", ""],
    },
    sendBack: {
      facts: [
        "I would like to return the {p}.",
        "I don't like the {p} and want to send it back.",
        "Please arrange a return for order {o}.",
      ],
      asks: ["How do I get a return label?", "What is your return address?", "Who pays for return shipping?", ""],
    },
    moneyBack: {
      facts: [
        "I returned the {p} but have not been refunded.",
        "Still no refund for the {p} I sent back.",
        "My refund has not shown up in my bank account.",
      ],
      asks: ["When will I be refunded?", "Please check.", ""],
    },
    stop: {
      facts: ["Please cancel my order {o}.", "I want to cancel the {p}.", "I ordered the {p} by mistake, can you cancel it?"],
      asks: ["I don't need it anymore.", "It has not shipped yet.", ""],
    },
    bill: {
      facts: [
        "I need an invoice for the {p}.",
        "Could you send me the invoice for order {o}?",
        "There was no receipt in the parcel.",
      ],
      asks: ["It must show my VAT number.", "A PDF is fine.", ""],
    },
    howTo: {
      facts: ["Is the {p} waterproof?", "Is your {p} resistant to water?", "Can the {p} get wet?"],
      asks: ["I could not find it in the description.", ""],
    },
    whereTo: {
      facts: [
        "I need to change the shipping address of order {o}.",
        "I gave the wrong address for the {p}.",
        "Please ship the {p} to 5 Station Road instead.",
      ],
      asks: ["Is that still possible?", "The new address is 5 Station Road.", ""],
    },
    signIn: {
      facts: [
        "I can't log in to my account.",
        "I forgot my password and the reset mail does not come.",
        "The website will not let me sign in.",
      ],
      asks: ["Please help.", "Can you reset it?", ""],
    },
    faulty: {
      facts: ["The {p} stopped working after two months.", "My {p} is defective.", "the {p} does not work any more"],
      asks: ["Is this covered by the warranty?", "Can it be repaired?", ""],
    },
    size: {
      facts: ["The {p} is too small.", "The {p} does not fit me.", "I need the {p} in a larger size."],
      asks: ["Can I exchange it for the next size up?", ""],
    },
  },
  hello: ["Hi,", "Hello,", "Good morning,"],
  bye: ["Thanks,\n{n}", "Best regards,\n{n}", "Sent from my iPhone"],
  urging: [
    "I already contacted you and got no answer.",
    "I am still waiting for a reply to my last message.",
    "As I wrote before:",
    "Any update?",
  ],
  different: ["This is about another order.", "I have a second, different question.", "One more item of the same order:"],
  thanks: ["Thank you, the problem is solved.", "It arrived today, thanks a lot!"],
};
