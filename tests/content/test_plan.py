"""The plan of the site: every page it promises exists, and nothing stands beside it unplanned."""

from helpsite.content import Content

FAQ = {
    "first-steps": "what-is-missing-delivery what-to-do-first how-to-contact seller-or-courier what-to-prepare "
    "where-is-order-number where-is-tracking-number which-courier support-hours-closed what-to-say-on-phone "
    "how-to-prevent self-delivery driver-contact",
    "not-received": "shown-as-delivered label-only stuck-in-transit past-due-date how-long-to-wait delivered-elsewhere "
    "left-with-guard stolen-from-door entered-wrong-address returned-to-sender convenience-store-pickup "
    "gift-not-received customs-held fresh-food holiday-delays island-delivery secondhand-deal delivery-smishing "
    "food-delivery",
    "part-missing": "split-shipment one-item-missing short-quantity accessory-missing free-gift-missing "
    "one-of-two-boxes empty-box wrong-item damaged-and-missing bundled-order",
    "redelivery": "can-i-get-redelivery redelivery-how-long redelivery-cost out-of-stock need-it-urgently "
    "redelivery-address missing-again exchange-not-arrived",
    "refund": "when-to-ask-refund refund-how-long partial-refund cancel-whole-order return-shipping-fee "
    "purchase-already-confirmed refund-payment-method coupons-and-points seller-refuses courier-liability "
    "report-deadline who-is-responsible marketplace-liability return-not-processed late-compensation escrow-release",
    "evidence": "what-evidence unboxing-video record-phone-call keep-box-and-label parcel-weight how-long-to-keep "
    "delivery-photo cctv-footage",
    "outside-help": "consumer-counselling-1372 kca-remedy ecommerce-mediation card-dispute police-report "
    "overseas-seller-help help-in-english small-claims fake-shop",
    "this-site": "is-my-data-sent use-without-internet move-to-another-device who-writes-this",
}
SITUATIONS = "nothing-arrived part-missing marked-delivered not-moving wrong-item stolen seller-silent overseas"
STEPS = "check-order contact-support request-redelivery consider-refund keep-evidence"
MESSAGES = (
    "seller-missing-items seller-nothing-arrived seller-refund seller-refund-late seller-proof "
    "seller-no-unboxing-video courier-find courier-records courier-partial-loss marketplace-step-in card-objection "
    "agency-facts"
)


def test_every_planned_question_stands_on_its_shelf(content: Content) -> None:
    planned = {id: category for category, ids in FAQ.items() for id in ids.split()}
    assert [f"content/faq/{id}.yml" for id in planned if id not in content.faq] == []
    assert [id for id, category in planned.items() if content.faq[id].category != category] == []


def test_categories_situations_and_steps_come_in_the_planned_order(content: Content) -> None:
    assert list(content.categories) == list(FAQ)
    assert list(content.situations) == SITUATIONS.split()
    assert list(content.steps) == STEPS.split()


def test_every_planned_message_exists(content: Content) -> None:
    assert [f"content/messages/{id}.yml" for id in MESSAGES.split() if id not in content.messages] == []
