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
case-list case-none-open case-open case-reopen case-delete case-delete-ask case-deleted case-begin case-begun
case-opened case-delete-all case-delete-all-ask case-all-deleted case-saved case-not-kept case-not-saved case-form
case-form-hint case-none-chosen case-order case-seller-hint case-delivery case-dates case-later-dates case-remove
item-hint item-number item-name item-option item-quantity item-missing item-price item-add item-remove-ask
item-removed
entry-hint entry-add entry-new entry-no-day entry-promise-passed entry-on entry-at entry-who entry-person
entry-channel entry-said entry-promised entry-promised-by entry-settled entry-remove entry-remove-ask entry-removed
entry-yes entry-no
glance-to-do glance-nothing-to-do glance-choose-situation glance-facts glance-promise glance-promise-was glance-until
glance-until-today glance-last-days glance-send glance-parts glance-money glance-money-unknown glance-unpriced
glance-interest glance-dates glance-no-dates glance-past glance-not-begun glance-begins-with glance-moved
glance-sooner-of glance-one-of glance-holidays-unsure glance-all-dates
file-heading file-hint file-print file-save-one file-save-all file-save-log file-save-days file-load file-load-hint
file-promise file-saved file-loaded file-nothing-new file-refused file-more-faults file-case file-number
reason-unknown-field reason-not-text reason-too-long reason-not-a-date reason-not-a-time reason-not-one-of
reason-not-an-id reason-not-a-number reason-not-yes-or-no reason-not-a-list reason-not-a-group reason-too-many
reason-same-id reason-required reason-not-json reason-too-large reason-other-format reason-newer-version
dossier-title dossier-made dossier-facts dossier-amount dossier-ordered dossier-days dossier-deadlines dossier-when
dossier-settled dossier-not-settled
"""
_DEADLINES = """
dates-title dates-about dates-more dates-filter dates-aside dates-unfold ahead-title
ahead-none ahead-count ahead-only-past ahead-passed result-you result-others result-moved result-from from-contact
from-deadline left-days left-one left-today left-past left-past-one left-last-days steps-title steps-start
steps-first steps-skipped steps-last steps-moves certainty-projected
certainty-unknown growing-rate growing-days growing-none not-begun not-begun-enter not-begun-log not-asked
sooner-this sooner-other sooner-unknown instead-this instead-other instead-unknown ask-with interest-title
interest-amount interest-due interest-until interest-sum interest-formula interest-amount-wrong interest-too-early
"""
_MESSAGES = """
messages-to messages-which messages-fitting messages-blanks messages-blanks-about messages-left messages-left-none
messages-example messages-not-received messages-length messages-length-open messages-ways messages-ways-about
messages-copied-open messages-share messages-not-shared messages-sms messages-sms-number messages-email
messages-sent messages-channel messages-log messages-said messages-logged messages-logged-date messages-undo
messages-undone
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
