"""What a municipal web page prints around its text: cookie banners, feedback forms, navigation."""

from __future__ import annotations

import re

from ...normalize.text.triggers import Triggers, folded
from ...schemas import FurnitureKind

COOKIE_WORDS = 60
"""A banner; a page about cookies is not met among plans."""

QUESTION_WORDS = 15
LINK_WORDS = 15

# "Vi använder kakor (cookies) för att webbplatsen ska fungera", "Godkänn alla kakor"
_COOKIE = re.compile(r"\b(?:webb)?(?:kakor|cookies?)\b", re.IGNORECASE)
_COOKIE_WORDS = Triggers("kakor", "cookie")
_CONSENT = re.compile(
    r"\b(?:använd\w*|godkänn\w*|samtyck\w*|acceptera\w*|webb\w+|inställning\w*|neka)\b",
    re.IGNORECASE,
)
# "Hjälpte informationen på sidan dig?", "Var sidan till hjälp?", "Hittade du det du sökte?"
_ABOUT_PAGE = re.compile(
    r"\b(?:(?:webb)?sidan?|webbplatsen|informationen|innehållet|artikeln|"
    r"det du (?:sökte|letade))\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:hjälp\w*|nöjd\w*|hitta\w*|användbar\w*|nytta|tycker|tyckte|förbättr\w+|svar på)\b",
    re.IGNORECASE,
)
# "Lämna synpunkter på sidan", "Tyck till om sidan", "Hjälp oss att bli bättre"
_INVITATION = re.compile(
    r"(?:lämna (?:en )?synpunkt(?:er)? (?:på|om) (?:webb)?sidan|tyck till om (?:webb)?sidan|"
    r"hjälp oss (?:att )?bli bättre).{0,40}",
    re.IGNORECASE,
)
# "Ja", "Nej", "Skicka", "Godkänn alla", "Endast nödvändiga"
_BUTTON = re.compile(
    r"(?:ja|nej|delvis|vet inte|stäng|okej|ok)[.!]?|"
    r"(?:skicka|godkänn|acceptera|neka|avvisa|tillåt|jag godkänner|jag förstår|endast nödvändiga|"
    r"inställningar)\b.{0,40}",
    re.IGNORECASE,
)
# "Var sidan till hjälp? Ja Nej": the answers on the question's line
_ANSWERS = re.compile(r"(?:\s+(?:ja|nej|delvis|vet inte)\b)+$", re.IGNORECASE)
# "Om du lämnar personuppgifter här …", "Detta fält används för valideringsändamål …"
_SMALL_PRINT = re.compile(
    r"\b(?:personuppgift\w*|dataskyddsförordning\w*|GDPR|valideringsändamål|fält(?:et)?|"
    r"skickas|tack för|obligatorisk\w*|captcha)\b",
    re.IGNORECASE,
)
# "Dela sidan", "Skriv ut", "Till toppen", "Hoppa till innehållet", "Du är här: Start …"
_NAVIGATION = re.compile(
    r"(?:(?:dela|skriv ut|lyssna på|tipsa om|översätt) (?:på |via |till )?"
    r"(?:den här |denna )?(?:sidan?|artikeln|innehållet|facebook|linkedin|twitter|x|e-post)"
    r"|skriv ut|lyssna"
    r"|(?:tillbaka till|till|hoppa (?:direkt )?till|gå (?:direkt )?till) (?:sidans )?"
    r"(?:toppen|början|startsidan|(?:huvud|sid)?innehåll(?:et)?)"
    r"|du är här:?.{0,120}"
    r"|(?:sidan|artikeln|innehållet)(?: är| blev)?(?: senast)? "
    r"(?:uppdaterad\w*|granskad\w*|ändrad\w*|publicerad\w*)\b.{0,60}"
    r"|(?:start|startsida|hem)(?: ?[/›»>] ?[^/›»>]{2,60}){2,})\.?",
    re.IGNORECASE,
)
# "Styrdokument, öppnas i nytt fönster.", "Blankett, Inloggad.", "Verksamhetsplan (pdf, 1,2 MB)"
_LINK = re.compile(
    r".{2,120}(?:, inloggad|öppnas i nytt fönster|länk till annan webbplats|extern länk|"
    r"\(?pdf,? \d+(?:[.,]\d+)? ?[kM]B\)?)\.?",
    re.IGNORECASE,
)
_LINK_WORDS = Triggers("inloggad", "nytt fönster", "annan webbplats", "extern länk", "pdf")


def web_page_kind(text: str) -> FurnitureKind | None:
    """What a block is that belongs to the page, not to its text; None for all others.

    >>> web_page_kind("Var sidan till hjälp?"), web_page_kind("Dela sidan")
    (<FurnitureKind.FEEDBACK: 'feedback'>, <FurnitureKind.NAVIGATION: 'navigation'>)
    >>> web_page_kind("Vi använder kakor för att webbplatsen ska fungera.")
    <FurnitureKind.COOKIE: 'cookie'>
    >>> web_page_kind("Varför har vi en styrmodell?") is None
    True
    """
    words = len(text.split())
    if words <= COOKIE_WORDS and _is_about_cookies(text):
        return FurnitureKind.COOKIE
    if words <= QUESTION_WORDS and (_asks_about_page(text) or _INVITATION.fullmatch(text)):
        return FurnitureKind.FEEDBACK
    if _NAVIGATION.fullmatch(text) or (words <= LINK_WORDS and _is_link(text)):
        return FurnitureKind.NAVIGATION
    return None


def _is_about_cookies(text: str) -> bool:
    if not _COOKIE_WORDS.are_in(folded(text)):
        return False
    return _COOKIE.search(text) is not None and _CONSENT.search(text) is not None


def _asks_about_page(text: str) -> bool:
    """A question for the reader's opinion, with or without the answers to choose from."""
    if "?" not in text or not _ANSWERS.sub("", text).endswith("?"):
        return False
    return _ABOUT_PAGE.search(text) is not None and _OPINION.search(text) is not None


def _is_link(text: str) -> bool:
    return _LINK_WORDS.are_in(folded(text)) and _LINK.fullmatch(text) is not None


def follows_form(text: str) -> bool:
    """Whether a block below a form or a banner belongs to it: an answer, a button, small print.

    >>> follows_form("Ja"), follows_form("Endast nödvändiga kakor"), follows_form("Kontakt")
    (True, True, False)
    """
    return _BUTTON.fullmatch(text) is not None or _SMALL_PRINT.search(text) is not None
