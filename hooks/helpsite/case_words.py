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
"""
_MESSAGES = """
messages-to messages-which messages-fitting messages-blanks messages-blanks-about messages-left messages-left-none
messages-example messages-not-received messages-length messages-length-open messages-ways messages-ways-about
messages-copied-open messages-share messages-not-shared messages-sms messages-sms-number messages-email
messages-sent messages-channel messages-channel-none messages-log messages-said messages-logged messages-logged-date
messages-logged-open messages-undo messages-undone
"""
_CONTACTS = """
contacts-find contacts-yours contacts-choose contacts-courier-about contacts-kept contacts-call contacts-track
contacts-official contacts-no-tracking contacts-more contacts-digits contacts-or contacts-number-empty
contacts-number-no-courier contacts-number-fits contacts-number-not-known contacts-number-not-digits
contacts-number-wrong-length contacts-number-wrong-check-digit contacts-open contacts-open-all-day
contacts-open-break contacts-opens-today contacts-opens-tomorrow contacts-opens-on contacts-holiday
contacts-projected
"""
_CHECKLIST = """
plan-here plan-next plan-set plan-is-set
"""
CASE_WORDS = frozenset(" ".join((_SHARED, _CASE, _DEADLINES, _MESSAGES, _CONTACTS, _CHECKLIST)).split())
