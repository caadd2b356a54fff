import type { CustomerTexts } from "./customer-texts.ts";

export const english: CustomerTexts = {
  reasons: {
    "Tracking update": {
      subject: "Where is my order?",
      bodies: [
        "Hi, the tracking for order {order} has not changed for four days. Can you tell me where the parcel is and when it will get here?\n\n{name}",
        'Hello,\n\nI ordered the {product} and the delivery date has come and gone. The carrier\'s page only says "in transit". Is it still on its way?\n\nThanks,\n{name}',
        "Your shipping confirmation for {order} had no tracking number in it. Could you send me the number and the link please? We leave on Friday and I need this for the trip.",
      ],
    },
    "Standard return": {
      subject: "Return request",
      bodies: [
        "I would like to return the {product} from order {order}. It is unused and in its original packaging. How do I get a label?\n\n{name}",
        "Hello, this was a gift and they already have one. What is your return address, and who pays for the shipping back? Order {order}.",
        "I tried the {product} at home and it is not for me. The box is open but nothing is missing. Can I still send it back?",
      ],
    },
    "Product clarification": {
      subject: "Question about a product",
      bodies: [
        "Hi there, does the {product} come with everything that the pictures show? The description does not mention any accessories.",
        "What are the packed dimensions of the {product}? I need to know if it fits in a 45 cm locker before I unpack it.\n\nThank you, {name}",
        "Is the {product} safe to use with kids around? I could not find the material anywhere on the page.",
      ],
    },
    "Damaged in transit": {
      subject: "Item arrived damaged",
      bodies: [
        "The {product} arrived today with a big dent on one side, and the carton was torn open at the corner. Order {order}. I can send photos. What happens now?\n\n{name}",
        "Hello, I opened the parcel and the {product} is broken on one side. There was no padding at all in the box. I would like my money back or a replacement.",
      ],
    },
    Cancellation: {
      subject: "Please cancel my order",
      bodies: [
        "I ordered the wrong item by accident. Please cancel {order} before it ships.\n\n{name}",
        "Hi, please cancel order {order}. I found out that I can borrow one. Sorry for the trouble and thanks in advance!",
      ],
    },
    "Not delivered": {
      subject: "Marked as delivered but nothing arrived",
      bodies: [
        "Tracking says that order {order} was delivered on my porch yesterday. There is nothing here, and my neighbours have not seen it either. We have a camera and no one came.\n\n{name}",
        "It has been over two weeks and the {product} never arrived. I would like a refund or a new one please.",
      ],
    },
    "Wrong size": {
      subject: "Size does not fit",
      bodies: [
        "The {product} runs much smaller than the size chart says. Can I exchange it for one size up? Order {order}.",
        "Hello, I followed your size guide and the {product} is far too big on me. Do you have the next size down?\n\n{name}",
      ],
    },
    "FBA return": {
      subject: "Returned to Amazon, no refund yet",
      bodies: [
        "I dropped off the return for {order} at the counter ten days ago. Amazon shipped it to me and now each of you points to the other. When do I get my refund?\n\n{name}",
        'Prime delivered the {product} and I have sent it back with Amazon\'s label. The return page still says "in progress". Can you refund me directly?',
      ],
    },
    "Partial refund request": {
      subject: "Keeping the item, asking for a partial refund",
      bodies: [
        "There is a scratch on the {product} that was not mentioned. I can live with it, but I do not think that full price is fair. Would you refund part of it? Order {order}.",
        "One piece was missing from {order}. I would rather keep the rest and get something back for the missing one.\n\n{name}",
      ],
    },
    Warranty: {
      subject: "Warranty claim",
      bodies: [
        "One part of my {product} gave up after three months of normal use. I believe that this is covered by the two-year warranty. What do you need from me? Order {order}.\n\n{name}",
        "Hello, my {product} stopped working last weekend. It was not dropped and did not get wet. How do I claim the warranty?",
      ],
    },
    "Cannot log in": {
      subject: "Cannot get into my account",
      bodies: [
        "I cannot log in any more to see my purchase. The code never reaches my phone. Can you reset my account or tell me the delivery date?\n\n{name}",
        "My account is locked and I need the invoice. Could you unlock it for me please?",
      ],
    },
  },
  untagged: [
    {
      subject: "Invoice",
      bodies: ["Could you please send me an invoice with my company's name on it? I need it for my tax return.\n\n{name}"],
    },
    {
      subject: "Quick question",
      bodies: [
        "Hi, do you also sell spare poles? I could not find any in your shop.",
        "Do you ship to Hawaii?\n\nThanks, {name}",
      ],
    },
  ],
  followUps: [
    "Any news on this? I wrote before and have not heard back.",
    "Hello again, just checking that you got my message.\n\n{name}",
    "Thanks for the quick answer. I have done what you asked. What is the next step?",
    "I am still waiting for an answer. If this cannot be settled I will have to file a claim.",
    "Sorry, one more thing: my phone number has changed, so please use this conversation only.",
  ],
};
