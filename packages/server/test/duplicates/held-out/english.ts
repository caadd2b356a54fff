import type { Telling } from "./story.ts";

export const english: Telling = {
  products: ["espresso machine", "kids' scooter", "stand mixer", "weather station"],
  stories: {
    delivery: [
      "Still waiting | I was told my {p} would be here by Tuesday and it is Friday now. The status page has been stuck at the same depot since the weekend. Do you know what is going on?",
      "Overdue parcel {o} | Overdue by three days, no movement with the courier. Please look into it.",
      "My {p} | The {p} I bought from you was supposed to turn up days ago and I am still sitting here with empty hands. When can I expect the postman?",
    ],
    damaged: [
      "Bad surprise | Unpacked the {p} this morning and one corner is smashed in, with splinters all over the box. Somebody must have dropped it on the way.",
      "Broken on arrival ({o}) | Casing cracked, packaging crushed. Photos available. I want a new one.",
      "The {p} you sent | Sadly your {p} did not survive the journey: the housing has a long crack and a piece has come off. What do you suggest?",
    ],
    wrongItem: [
      "Not what I bought | I paid for a {p} and what came out of the carton is a set of towels. Looks like two parcels got mixed up on your side.",
      "Mix-up {o} | Received someone else's goods instead of the {p}.",
      "Something else in the box | There has been a swap: instead of my {p} you shipped me a completely different article. How do we sort this out?",
    ],
    missing: [
      "Incomplete | The {p} is here but the power cable and the manual are not in the package. I cannot use it like this.",
      "Parts missing {o} | Screws and cable not included. Please send them.",
      "Half of it is not there | I went through the whole box twice: the cable that belongs to the {p} is simply absent. Could you post it to me?",
    ],
    return: [
      "Sending it back | The {p} is nice but too big for our kitchen, so I would rather give it back. Do I get a label from you or do I pay the postage?",
      "Return {o} | Changed my mind, unused, still sealed. Need a return label.",
      "How do I hand the {p} back? | We decided against keeping the {p}. It has not been used. Please let me know which address it should go to and how the return works.",
    ],
    refund: [
      "Money | You have had the {p} back in your warehouse for two weeks and nothing has been credited to my card so far. When will I see the money?",
      "Refund outstanding {o} | Goods returned, account still not credited. Please pay.",
      "Where is my reimbursement | I have checked my bank account every day since I sent the {p} back. The promised repayment has not come in.",
    ],
    cancel: [
      "Changed plans | If the {p} has not been packed yet, please stop the shipment. I ordered it twice by mistake.",
      "Cancel {o} | Cancel immediately please, ordered by accident.",
      "I no longer need the {p} | My sister has just given me a {p}, so I would like to withdraw from the purchase before you dispatch it. Is that possible?",
    ],
    invoice: [
      "Paperwork | For my bookkeeping I need a proper bill for the {p} with the tax shown separately. I only got a packing slip.",
      "Invoice {o} | Send VAT invoice made out to Hartley Ltd.",
      "Receipt for the {p} | My accountant asks for the receipt of the {p}. Could you mail me the document as a PDF?",
    ],
    question: [
      "Before I plug it in | Can the {p} run on 110 volts, or do I need a transformer? The page does not say.",
      "Voltage? | Does the {p} work with 110 V?",
      "Using the {p} abroad | We are moving to the States and would like to take the {p} along. Is it made for the voltage there?",
    ],
    address: [
      "We have moved | I have just noticed that the {p} is going to our old flat. Could you have it brought to 12 Mill Lane instead?",
      "New address {o} | Wrong street. Deliver to 12 Mill Lane please.",
      "Please redirect the {p} | I typed in the wrong house number when I bought the {p}. The right one is 12 Mill Lane. Can you still correct where it goes?",
    ],
    login: [
      "Locked out | Your site says my password is wrong, and the mail to reset it never reaches me. I can't see my purchases.",
      "Account access | Cannot sign in. Reset link does not arrive.",
      "Customer account | For days I have been trying to get into my customer account and I am thrown out every time. Can you set a new password for me?",
    ],
    defective: [
      "Stopped after a month | Since yesterday the {p} does not switch on any more. I have tried other sockets. It is still under guarantee, isn't it?",
      "Faulty {p} {o} | Dead after four weeks. Warranty case.",
      "The {p} has given up | I was really happy with the {p}, but it has stopped working and only makes a clicking noise now. How do I make a warranty claim?",
    ],
  },
  additions: [
    "I am at home every evening after six.",
    "By the way, my phone number is 555 0134.",
    "I would be glad if we could settle this this week.",
  ],
  chasers: [
    "Second attempt | I wrote to you {m} and have not heard a word. Please answer.",
    "No reply | This is the second time I contact you {m}. Is anybody reading this?",
  ],
  short: {
    delivery: "because my {p} has not come",
    damaged: "about the broken {p}",
    wrongItem: "because you sent the wrong thing instead of the {p}",
    missing: "about the missing cable of the {p}",
    return: "about returning the {p}",
    refund: "because the refund for the {p} has not arrived",
    cancel: "to cancel the {p}",
    invoice: "about the invoice for the {p}",
    question: "about the voltage of the {p}",
    address: "about the wrong delivery address",
    login: "because I cannot log in",
    defective: "about the {p} that no longer works",
  },
  thanks: [
    "Thanks | All good now, thank you very much for your help.",
    "Solved | Everything has worked out in the meantime. You can close this.",
  ],
  another: ["Now it is about my other purchase, number {o}.", "Different thing from my last message: this concerns order {o}."],
  greeting: ["Hello there,", "Dear support,"],
  closing: ["Cheers,\n{n}", "Kind regards\n{n}"],
};
