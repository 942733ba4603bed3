"""The interface words: `content/site.yml` holds exactly these, so that no template finds one missing."""

from __future__ import annotations

_NAMES = """
home guide guide-summary faq faq-summary you-are-here categories home-search what-happened five-steps most-asked
all-questions to-checklist step why actions prepare good-outcome how-long if-it-fails previous-next previous next
questions-here related sources-count checked-on reviewed-on no-legal-advice confidence-secondary
confidence-older-version operator-centre chat kakaotalk progress print reset reset-ask kept-here
more-about-step not-found not-found-help nothing-is-sent every-figure-sourced to-dark to-light header nav footer
action-skip search search-placeholder search-reset search-result-initializer search-result-placeholder
search-result-none search-result-one search-result-other search-result-more-one search-result-more-other
search-result-term-missing situations situations-summary contacts contacts-summary deadlines deadlines-summary
messages messages-summary show show-summary case case-summary case-facts case-log log-when log-who log-said
log-promised sources sources-summary pages-resting check-official confidence-confirmed contact-now see-message
see-contacts dates-that-run first-ten-minutes usually in-this-order never messages-to-send go-further without-korean
whom-first shops shops-about couriers couriers-about agencies agencies-about call official-site hours break
days-weekdays days-saturday days-sunday days-holidays days-every-day delivers delivers-itself delivers-partly
delivers-others delivers-unknown marketplace marketplace-yes marketplace-no marketplace-both number-format
tracking-address tracking-number can cannot cost takes bring in-english call-sheet you-are-asked say-this it-says
note-name note-time contact-confirmed contact-secondary contact-conflicting how-periods-count who-you who-seller
who-marketplace who-courier who-sender who-card-company who-keeper who-kca who-board who-ecmc starts-payment
starts-order starts-hand-over starts-receipt starts-knowing starts-goods-returned starts-withdrawal
starts-refund-due starts-complaint starts-message starts-confirm-request starts-loss-papers starts-due-date
starts-posting starts-card-notice starts-cctv-request starts-kca-application starts-kca-settlement-end
starts-board-referral starts-ecmc-application starts-proposal starts-decision-notice starts-supply starts-dispatch
starts-dispute sooner-of instead-of starts-after counts-when counts-sent counts-arrives counts-filed counts-done
basis basis-statute basis-decree basis-guideline basis-standard basis-contract basis-practice if-it-passes
business-days-caveat copy-korean copied not-copied attach how-to-send blanks point-at-answer glossary tools
just-contacts just-messages just-deadlines tool-messages tool-deadlines tool-checklist tool-contacts tool-show
tool-case notice whole-plan when-it-matters main-action helpful helpful-yes helpful-unclear helpful-wrong
helpful-missing helpful-how edit-page need-help short-message short-contacts close search-hint
search-waiting search-nothing
search-offline search-number slash-on slash-off translation-old preview preview-made-from
preview-status
short-name offline offline-summary offline-again offline-kept offline-needs
"""
INTERFACE_WORDS = frozenset(_NAMES.split())
"""What our templates show, and below the names of the theme's own words those that we say differently."""
