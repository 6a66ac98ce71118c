from __future__ import annotations

import pytest

from styrkort.extract.naming.header_text import Match, read_header
from styrkort.extract.naming.lexicon import load_lexicon

# Each line: a header ("|" breaks a line) → roles, time, population, words left over, second role.
HEADERS = [
    ("DELMÅL", "sub_goal target", None, None, None, None),
    ("Mål", "goal target", None, None, None, None),
    ("Mål 2030", "goal target", "2030", None, None, None),
    ("Kvalitetsmål", "goal", None, None, None, None),
    ("Trygghetsmål", "goal target", None, None, None, None),
    ("Nämndens egna mål", "goal target", None, None, "Nämndens egna", None),
    ("Verksamhetsmål med inriktning på hushållning", "goal", None, None,
     "med inriktning på hushållning", None),
    ("Indikator(er)", "indicator", None, None, None, None),
    ("Indikator (källa)", "indicator", None, None, None, "source"),
    ("Indikator ÖM.11.2.1", "indicator", None, None, "ÖM.11.2.1", None),
    ("Nyckeltal SE. 8.7.4. 1", "indicator", None, None, "SE. 8.7.4. 1", None),
    ("Mått kopplat till målet:", "indicator", None, None, None, None),
    ("Indiktator", "indicator", None, None, None, None),
    ("Mål|värde", "target", None, None, None, None),
    ("Klar %", "progress", None, None, None, None),
    ("Klart (%)", "progress", None, None, None, None),
    ("Klart", "timing status", None, None, None, None),
    ("Mede|l", "comparison", None, "Medel", None, None),
    ("Säms|t 2023", "comparison", "2023", "Sämst", None, None),
    ("Målvärde 2023/2025", "target", "2023/2025", None, None, None),
    ("Målvärde|december 2023", "target", "december 2023", None, None, None),
    ("Målvärde2030", "target", "2030", None, None, None),
    ("R Ö D", "red", None, None, None, None),
    ("Startvärde 2019", "baseline", "2019", None, None, None),
    ("Nuvärde (senast uppmätta värde)", "current", None, None, "senast uppmätta värde", None),
    ("Utfall 31/8", "outturn", "31/8", None, None, None),
    ("Utfall helår 2025", "outturn", "helår 2025", None, None, None),
    ("Bokslut fg år", "outturn", "fg år", None, None, None),
    ("Utfall kvinnor 2024", "outturn", "2024", "kvinnor", None, None),
    ("Fg prognos", "forecast", None, None, "Fg", None),
    ("Förväntat resultat", "target", None, None, None, None),
    ("Riket 2019", "comparison", "2019", "Riket", None, None),
    ("Utfall Riket", "comparison", None, "Riket", "Utfall", None),
    ("Utfall perioden jämfört med samma period fg år", "deviation",
     "perioden samma period fg år", None, "jämfört med", None),
    ("2020/2021", "", "2020/2021", None, None, None),
    ("Motsvaran|de period|föregående|år", "", "Motsvarande period föregående år", None, None,
     None),
    ("K", "", None, "K", None, None),
    ("Lindby 2016", "", "2016", None, "Lindby", None),
    ("Huvudans|var20", "responsible", None, None, None, None),
    ("Ansvariga", "responsible", None, None, None, None),
    ("När|genomfört", "timing", None, None, None, None),
    ("Utvär-|deras", "follow_up", None, None, None, None),
    ("Status och tid för färdigställande", "status current", None, None, None, "timing"),
    ("Aktivitetens status och kommentar", "status", None, None, None, "comment"),
    ("Genomförda åtgärder", "activity", None, None, "Genomförda", None),
    ("Avsnitt", "other", None, None, None, None),
    ("Hur ofta mäts det?", "other", None, None, None, None),
    ("Målet uppnått?", "status", None, None, None, None),
    ("Förslag till åtgärd", "activity", None, None, None, None),
    ("Färdigdatum", "timing", None, None, None, None),
    ("20242025", "", None, None, "20242025", None),
]  # fmt: skip


@pytest.mark.parametrize("case", HEADERS, ids=lambda case: case[0])
def test_a_header_says(
    case: tuple[str, str, str | None, str | None, str | None, str | None],
) -> None:
    printed, roles, period, group, qualifier, also = case
    header = read_header(printed.split("|"), load_lexicon())
    assert " ".join(role.value for role in header.roles) == roles
    assert (header.period, header.group, header.qualifier) == (period, group, qualifier)
    assert (header.also.value if header.also else None) == also


@pytest.mark.parametrize(
    "text",
    ["Kvarter", "Nöjda elever", "Skolan", "Andel, %", "Bidrag till god hushållning", "Bilaga"],
)
def test_other_words_are_no_header_words(text: str) -> None:
    assert read_header([text], load_lexicon()).match is Match.NONE


def test_a_blank_header_says_nothing() -> None:
    assert read_header([], load_lexicon()).text == ""
