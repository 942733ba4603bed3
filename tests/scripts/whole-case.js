/** A case that says everything a case can say. */

/** @import { Case } from "../../docs/assets/js/case/fields.js" */

/** @type {Case} */
export const WHOLE = {
  id: "2f1c",
  shop: '○○마켓 <b>굵게</b> & "따옴표"',
  seller: "○○상점",
  sellerKind: "marketplace",
  orderNumber: "20261116-000000",
  dates: {
    ordered: "2026-11-16",
    paid: "2026-11-16",
    promised: "2026-11-19",
    handedOver: "2026-11-17",
    received: "2026-11-19",
    discovered: "2026-11-20",
    contacted: "2026-11-20",
    refundAsked: "2026-11-21",
    goodsReturned: "2026-11-22",
  },
  items: [
    { id: "a", name: "머그컵", option: "흰색", quantity: 2, price: 12_000, missing: 1 },
    { id: "b", name: "접시", quantity: 1, price: 0, missing: 0 },
  ],
  payment: "card-instalments",
  courier: "lotte",
  trackingNumber: "1234-5678-9012",
  situation: "part-missing",
  ticks: ["compare-order-list", "photos-kept"],
  log: [
    {
      id: "x",
      on: "2026-11-20",
      at: "14:30",
      who: "seller",
      person: "김상담",
      channel: "phone",
      said: '=HYPERLINK("x")\n두 번째 줄',
      letter: "seller-missing-items",
      replyBy: "2026-11-23",
      outcome: "promise",
      promised: "다시 보냄",
      promisedBy: "2026-11-23",
      settled: false,
    },
  ],
};
