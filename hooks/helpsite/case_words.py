"""The words of the case file and its tools: `content/case.yml` holds exactly these, so no script finds one missing."""

from __future__ import annotations

_SHARED = """
tool-waiting tool-failed
case-line case-line-none case-line-open case-line-start case-unnamed
trouble-blocked trouble-full trouble-damaged trouble-newer trouble-save-damaged
refused-gone refused-wrong refused-too-many
seller-kind-shop seller-kind-marketplace seller-kind-individual seller-kind-overseas
payment-card payment-card-instalments payment-debit-card payment-transfer payment-mobile-bill payment-pay-balance
payment-on-delivery payment-other
date-ordered date-paid date-promised date-handed-over date-received date-discovered date-contacted date-refund-asked
date-goods-returned
party-seller party-marketplace party-courier party-card-company party-agency party-other
channel-phone channel-order-page channel-chat channel-email channel-sms channel-post channel-in-person channel-other
field-shop field-seller field-seller-kind field-order-number field-items field-payment field-courier
field-tracking-number field-situation field-log
"""
"""What every tool shows."""
_CASE = """
"""
_DEADLINES = """
dates-title dates-about dates-more dates-choose dates-wrong dates-filter dates-aside dates-unfold ahead-title
ahead-none ahead-count ahead-only-past ahead-passed result-you result-others result-moved result-from from-contact
from-deadline left-days left-one left-today left-past left-past-one left-last-days steps-title steps-start
steps-first steps-skipped steps-last steps-moves certainty-projected
certainty-unknown growing-rate growing-days growing-none not-begun not-begun-enter not-begun-log not-asked
sooner-this sooner-other sooner-unknown instead-this instead-other instead-unknown ask-with interest-title
interest-amount interest-due interest-until interest-sum interest-formula interest-amount-wrong interest-too-early
"""
_MESSAGES = """
"""
_CONTACTS = """
"""
_CHECKLIST = """
plan-here plan-next plan-set plan-is-set
"""
CASE_WORDS = frozenset(" ".join((_SHARED, _CASE, _DEADLINES, _MESSAGES, _CONTACTS, _CHECKLIST)).split())
