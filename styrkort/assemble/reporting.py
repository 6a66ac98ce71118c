"""The reporting calendar: which report covers the year through which month, and who gets it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..extract.flow import Block, BlockKind
from ..extract.table import Line
from ..normalize.people.organ_names import names_organ
from ..normalize.reports import named_reports
from ..normalize.text.enumerations import split_enumeration
from ..normalize.times.coverage import covered_through
from ..normalize.times.occasions import parse_follow_up
from ..normalize.times.recurrence import parse_recurrence
from ..schemas import Occasion, OccasionCode, Recurrence, ReportingOccasion, Text
from .passages import Listing, Passage, Sentence, quote, sentences_in
from .scribe import Scribe

# "lämnas till kommunstyrelsen", "redovisas för fullmäktige", "behandlas av kommunfullmäktige"
_HANDED = re.compile(
    r"\b(?:lämnas|överlämnas|redovisas|rapporteras|återrapporteras|presenteras|delges|skickas|"
    r"behandlas|beslutas|godkänns|fastställs|tas upp|anmäls)\s+"
    r"(?:(?:därefter|sedan|också|även|vidare)\s+)?(?:till|för|av|i|hos)\s+"
    r"(?=(?P<who>[^.,;()]+))",
    re.IGNORECASE,
)
# "ska nämnd, styrelse och kommunfullmäktige tre gånger per år få en uppföljningsrapport"
_RECEIVES = re.compile(
    r"\b(?:ska|skall|får)\s+(?P<who>[^.;:()]+?)\s+(?:\w+\s+gång(?:er)?\b[^.;:]*?\s)?"
    r"(?:få|ta del av|erhålla)\b",
    re.IGNORECASE,
)
# "Tertialrapport 1 (januari–april) till nämnd och kommunstyrelse"
_TO = re.compile(r"\b(?:till|för)\s+(?=(?P<who>[^.,;()]+))", re.IGNORECASE)
# "Bolaget ska lämna delårsrapport per den 31 augusti till kommunstyrelsen"
_GIVES = re.compile(
    r"\b(?:lämnar?|avlämnar?|överlämnar?|avger?|upprättar?|redovisar?|presenterar?)\s+(?=\S)",
    re.IGNORECASE,
)
# "Den redovisas för nämnden": the sentence goes on about the report before
_SAME_REPORT = re.compile(r"(?:den|rapporten|denna|rapporterna|de)\s", re.IGNORECASE)
# "tre gånger om året", "tertialvis", "varje kvartal"
_OFTEN = re.compile(
    r"\b(?:\w+\s+gång(?:er)?\s+(?:per|om)\s+år(?:et)?|\w+vis|varje\s+(?:tertial|kvartal|månad|år)|"
    r"årligen)\b",
    re.IGNORECASE,
)
# "Återrapportering av internkontrollen sker tertialvis": a report named by what it reports
_REGULARLY = re.compile(
    r"(?:även\s+|också\s+)?(?P<name>(?:åter)?(?:rapportering|uppföljning|redovisning)(?:en)?"
    r"(?:\s+(?:av|till|om)\s+[^.,]{3,60}?)?)\s+(?:sker|görs|lämnas|redovisas|genomförs)\s+"
    r"(?P<often>tertialvis|kvartalsvis|månadsvis|halvårsvis|varje\s+(?:tertial|kvartal|månad))\b",
    re.IGNORECASE,
)
# "1", "2:": which report of the year
_NUMBER = re.compile(r"[1-4][.,:;]?")
# "En", "Årets", "Kommunens": what may stand before the report that a sentence is about
_BEFORE_NAME = re.compile(
    r"(?:(?:en|ett|den|årets|kommunens|nämndens|nämndernas|varje|samtliga|första|andra|tredje)\s+)*",
    re.IGNORECASE,
)


def read_reporting(passages: Sequence[Passage], scribe: Scribe) -> tuple[ReportingOccasion, ...]:
    """The reports in the order of the text; one that is told of twice stands once."""
    found: list[ReportingOccasion] = []
    for passage in passages:
        for occasion in _in_passage(passage, scribe):
            known = next((i for i, one in enumerate(found) if _same(one, occasion)), None)
            if known is None:
                found.append(occasion)
            else:
                found[known] = _joined(found[known], occasion)
    return tuple(found)


def _same(one: ReportingOccasion, other: ReportingOccasion) -> bool:
    months = {one.covers_through_month, other.covers_through_month} - {None}
    regular = one.code is OccasionCode.TERTIAL_REPORT and one.name.text != other.name.text
    return one.code is other.code and one.number == other.number and len(months) < 2 and not regular


def _joined(one: ReportingOccasion, other: ReportingOccasion) -> ReportingOccasion:
    return one.model_copy(
        update={
            "covers_through_month": one.covers_through_month or other.covers_through_month,
            "recipients": one.recipients or other.recipients,
            "recurrence": one.recurrence or other.recurrence,
        }
    )


def _in_passage(passage: Passage, scribe: Scribe) -> Iterator[ReportingOccasion]:
    listings = {id(listing.items[0]): listing for listing in passage.listings}
    for block in passage.body:
        listing = listings.get(id(block))
        if listing is not None:
            yield from _in_listing(listing, scribe)
        elif block.kind is not BlockKind.ITEM:
            yield from _in_sentences(sentences_in(block, scribe), scribe)


def _in_sentences(sentences: Iterable[Sentence], scribe: Scribe) -> Iterator[ReportingOccasion]:
    """The reports that sentences are about; `Den …` is about those of the sentence before."""
    told: list[ReportingOccasion] = []
    for sentence in sentences:
        found = list(_in_sentence(sentence, scribe))
        if not found and _SAME_REPORT.match(sentence.text):
            receivers = _receivers(sentence, scribe) if told else ()
            if receivers:
                yield from (one.model_copy(update={"recipients": receivers}) for one in told)
            continue
        told = found
        yield from found


def _in_listing(listing: Listing, scribe: Scribe) -> Iterator[ReportingOccasion]:
    """Items that begin with a report; the lead says how often, and to whom, for all of them."""
    lead = list(sentences_in(listing.lead, scribe))[-1:] if listing.lead is not None else []
    regular = bool(lead) and _OFTEN.search(lead[0].text) is not None
    receivers = _receivers(lead[0], scribe) if lead else ()
    often = _recurrence(lead[0].text) if lead else None
    for item in listing.items:
        yield from _in_item(item, scribe, receivers, often if regular else None)


def _in_item(
    item: Block, scribe: Scribe, receivers: tuple[Text, ...], often: Recurrence | None
) -> Iterator[ReportingOccasion]:
    said = list(sentences_in(item, scribe))
    text = " ".join(sentence.text for sentence in said)
    named = _begins_with_reports(text)
    if not named:
        return
    often = often or _recurrence(text)
    own = tuple(r for sentence in said for r in _receivers(sentence, scribe))
    dated = covered_through(text, named[0][1]) is not None
    if not (dated or often is not None or own):
        return
    for printed, occasion in named:
        yield _occasion(printed, occasion, text, item.lines, scribe).model_copy(
            update={"recipients": own or receivers, "recurrence": often}
        )


def _in_sentence(sentence: Sentence, scribe: Scribe) -> Iterator[ReportingOccasion]:
    regular = _REGULARLY.match(sentence.text)
    if regular is not None:
        yield ReportingOccasion(
            name=quote(regular["name"], sentence.lines, scribe),
            code=_code_of(regular["often"]),
            recurrence=_recurrence(regular["often"]),
            recipients=_receivers(sentence, scribe),
        )
        return
    text = sentence.text
    named = _begins_with_reports(text)
    given = None if named else _GIVES.search(text)
    if given is not None:
        text = text[given.end() :]
        named = _begins_with_reports(text)
    if not named:
        return
    receivers = _receivers(sentence, scribe)
    if covered_through(text, named[0][1]) is None and not receivers:
        return
    for printed, occasion in named:
        yield _occasion(printed, occasion, text, sentence.lines, scribe).model_copy(
            update={"recipients": receivers, "recurrence": _recurrence(sentence.text)}
        )


def _occasion(
    printed: str, occasion: Occasion, text: str, lines: Sequence[Line], scribe: Scribe
) -> ReportingOccasion:
    return ReportingOccasion(
        name=quote(printed, lines, scribe),
        code=occasion.code,
        number=occasion.number,
        covers_through_month=covered_through(text, occasion),
    )


def _begins_with_reports(text: str) -> list[tuple[str, Occasion]]:
    """The reports that a text begins with: `Delårsrapport och årsrapport. …` has two."""
    before = _BEFORE_NAME.match(text)
    tokens = text[0 if before is None else before.end() :].split()
    found: list[tuple[str, Occasion]] = []
    for index, token in enumerate(tokens):
        word = token.strip(".,:;()")
        if word.casefold() in ("och", "samt", "/") and found:
            continue
        named = _named(word, tokens[index + 1 : index + 2] if word == token else ())
        if named is None:
            break
        found.append(named)
        if token.endswith((".", ":", ";")):
            break
    return found


def _named(word: str, following: Sequence[str]) -> tuple[str, Occasion] | None:
    """The report that a word names; the number behind it belongs to it (`Delårsrapport 1`)."""
    numbered = following and _NUMBER.fullmatch(following[0]) is not None
    printed = f"{word} {following[0].rstrip('.,:;')}" if numbered else word
    occasions, behind = named_reports(printed.casefold())
    return (printed, occasions[0]) if len(occasions) == 1 and not behind else None


def _code_of(often: str) -> OccasionCode | None:
    """The report that a rhythm alone stands for: `tertialvis`; None where it stands for none."""
    follow_up = parse_follow_up(often)
    codes = () if follow_up is None else tuple(one.code for one in follow_up.occasions)
    return codes[0] if codes and codes[0] is not OccasionCode.OTHER else None


def _recurrence(text: str) -> Recurrence | None:
    found = _OFTEN.search(text)
    return None if found is None else parse_recurrence(found[0].casefold())


def _receivers(sentence: Sentence, scribe: Scribe) -> tuple[Text, ...]:
    """The organs that a sentence says get the report, each once."""
    for pattern in (_RECEIVES, _HANDED, _TO):
        named = [
            who for found in pattern.finditer(sentence.text) for who in _organs_of(found["who"])
        ]
        if named:
            return tuple(quote(one, sentence.lines, scribe) for one in dict.fromkeys(named))
    return ()


def _organs_of(who: str) -> tuple[str, ...]:
    """The organs that a phrase begins with: `kommunstyrelsen och fullmäktige i maj`."""
    words = who.split()
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).strip(" ,")
        members = split_enumeration(phrase)
        if members and all(names_organ(member) for member in members):
            return members
    return ()
