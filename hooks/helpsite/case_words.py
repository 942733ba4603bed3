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
dates-form dates-form-about dates-more choose dates-ahead dates-ahead-none dates-passed days-left days-today
days-passed moved-for-you last-days not-for-this-case sooner-this sooner-other sooner-unknown applies-this
applies-other applies-unknown holidays-are-projected holidays-unknown how-counted count-start count-after
count-contact count-first count-skipped count-unmoved count-moved day-saturday day-sunday begins-with
begins-with-contact begins-after begins-here ask-with grows grows-not-yet interest-form interest-amount interest-due
interest-until interest-wrong-amount interest-wrong-days interest-result interest-formula
"""
_MESSAGES = """
message-to message-choose-other message-blanks message-example message-length message-open message-full message-share
message-sms message-email message-sent message-log-entry message-noted message-noted-dates message-undone undo
"""
_CONTACTS = """
open-until open-until-reopens opens-today opens-tomorrow opens-on in-korean-time holidays-projected
track track-about track-choose track-open track-leaves track-no-page track-site track-more
number-fits number-not-known number-not-digits number-wrong-length number-wrong-check-digit
"""
_CHECKLIST = """
plan-here plan-next plan-set plan-is-set
"""
CASE_WORDS = frozenset(" ".join((_SHARED, _CASE, _DEADLINES, _MESSAGES, _CONTACTS, _CHECKLIST)).split())
