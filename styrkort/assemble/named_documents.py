"""The governing documents that a text names: `Mål och resursplan (MRP)`, `reglemente`, titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..extract.flow import Block
from ..normalize.documents.metadata import parse_label_line
from ..normalize.text.triggers import Triggers
from ..schemas import Text
from .passages import Passage, Sentence, prints, quote, sentences_in
from .scribe import Scribe

_PLURAL = r"(?:en|er|erna|et|n|s)?"
# "Mål och resursplan (MRP)", "Mål- och budgetplanen": compounds of two words, with abbreviation
_NAMED = re.compile(
    r"(?<![\w-])(?:"
    rf"mål-? och (?:resurs|budget|verksamhets)(?:plan|budget){_PLURAL}|(?-i:Mål och budget)"
    r"(?: (?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?)?"
    rf"|strategisk(?:a)? plan{_PLURAL}|budget med plan"
    rf"|(?:verksamhets|nämnds?|enhets|affärs|handlings|genomförande|översikts|flerårs|utvecklings|"
    rf"internkontroll|intern kontroll|kommun|bolags)plan{_PLURAL}"
    rf"|(?:ägar|budget)direktiv(?:en|et)?|budgetanvisningar(?:na)?"
    r"|(?:attest|arvodes|gallrings|nämnds?)?reglemente(?:n|na|t|ts)?|arbetsordning(?:en)?"
    r"|delegations(?:ordning|bestämmelser)(?:en|ar|arna|na)?|bolagsordning(?:en|ar|arna)?"
    r"|(?:\w{3,25}- och )?(?:\w{3,25}|[A-ZÅÄÖ]{2,5}-)"
    r"(?:policy|policyn|strategi|strategin|program|programmet)"
    # "Riktlinje för inköp", "riktlinjer för styrning och ledning"; "för verksamheten" names none
    r"|(?:riktlinjer?|policy) för (?:\w+ och )?\w{3,30}(?<!en)(?<!et)(?<!na)"
    r")(?![\w-])(?: \((?P<short>[A-ZÅÄÖ]{2,6})\))?",
    re.IGNORECASE,
)
# "i dokumenten ”Ekbys styrmodell” och ”Ekonomistyrning”": titles in quotation marks
_QUOTED = re.compile(r"[”\"“»](?P<title>[A-ZÅÄÖ][^”\"“»«]{3,100})[”\"“«»]")
# "ersätter Riktlinjer för målstyrning från 2014": a document that governs no more
_REPLACED = re.compile(r"\b(?:ersätter|upphäver|upphör)\b.*", re.IGNORECASE)
_DOCUMENT = re.compile(r"\b(?:styr)?dokument(?:et|en)?\b", re.IGNORECASE)
_NAMING_WORDS = Triggers(
    *("plan", "budget", "direktiv", "reglemente", "ordning", "bestämmelse", "policy", "strategi"),
    *("program", "riktlinje", "dokument"),
)
# The endings by which one document is told from the same named again
_INFLECTED = re.compile(
    r"(?:policyn|strategin|programmet|(?<=plan)(?:en|er|erna)|(?<=direktiv)(?:en|et)|"
    r"(?<=reglemente)(?:ts|na|n|t)|(?<=ordning)(?:en|ar|arna)|(?<=bestämmelser)na|"
    r"(?<=anvisningar)na)$"
)
_SHORTENED = {"policyn": "policy", "strategin": "strategi", "programmet": "program"}
# Words in -program and -strategi that name no document
_NO_DOCUMENTS = frozenset({"dataprogram", "datorprogram", "teveprogram"})


def read_documents(passages: Sequence[Passage], scribe: Scribe) -> tuple[Text, ...]:
    """Each governing document once, as first named; in the order of the text.

    A document does not name itself: neither the one of its title nor `detta ägardirektiv`.
    """
    first: dict[str, Text] = {}
    own = _own_title(passages)
    for passage in passages:
        for block in _speaking(passage, scribe):
            for sentence in sentences_in(block, scribe):
                for printed, key in _in_sentence(sentence):
                    if key not in first and key not in own:
                        first[key] = quote(printed, sentence.lines, scribe)
    return tuple(first.values())


def _own_title(passages: Sequence[Passage]) -> str:
    """The title in small letters; empty where the document has none."""
    headings = (one.heading for one in passages if one.heading is not None)
    return next((one.text.casefold() for one in headings if one.level == 1), "")


def _speaking(passage: Passage, scribe: Scribe) -> Iterator[Block]:
    """The blocks that may name documents: not the title, and no label (`Dokumenttyp: Plan`)."""
    heading = passage.heading
    if heading is not None and heading.level != 1 and prints(_NAMING_WORDS, heading, scribe):
        yield heading
    for block in passage.body:
        if prints(_NAMING_WORDS, block, scribe) and parse_label_line(block.text) is None:
            yield block


def _in_sentence(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """(as printed, what it is compared by) of every document that a sentence names."""
    text = _REPLACED.sub("", sentence.text)
    found = [(m.start(), m[0], _key(m[0].partition(" (")[0])) for m in _NAMED.finditer(text)]
    if _DOCUMENT.search(text):
        titles = _QUOTED.finditer(text)
        found += [(m.start(), m["title"], m["title"].casefold()) for m in titles]
    for _, printed, key in sorted(found):
        if key not in _NO_DOCUMENTS:
            yield printed, key


def _key(printed: str) -> str:
    """``nämndplanerna`` → ``nämndplan``, ``strategiska planen`` → ``strategisk plan``.

    >>> _key("Strategiska planen"), _key("nämndplaner"), _key("Mål och resursplanen")
    ('strategisk plan', 'nämndplan', 'mål och resursplan')
    """
    words = printed.casefold().replace("strategiska ", "strategisk ")
    return _INFLECTED.sub(lambda match: _SHORTENED.get(match[0], ""), words)
