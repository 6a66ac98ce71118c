"""The one table of status words: code, and how plans and reports print it.

Source: guide/plan-tables.md section 4. Two outlooks stay without a code, for no code means them:
``målet kan delvis uppnås`` and ``osäkert om målet kan uppnås``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..schemas import StatusCode

_PHRASES = {
    StatusCode.DONE: """
        avslutad / avslutat / avslutade / genomförd / genomfört / genomförda / klar / klart
        / klara / färdig / färdigt / färdigställd / färdigställt / slutförd / slutfört /
        verkställd / avslutats / genomförts / slutförts / färdigställts / helt genomförd /
        helt klar / utförd / utfört / åtgärdad / åtgärdat / infört / införd / verkställt /
        implementerad / avslutad med avvikelse / klar med avvikelse / genomförd med avvikelse
    """,
    StatusCode.ONGOING: """
        pågående / pågår / påbörjad / påbörjat / påbörjade / under arbete / igång / i gång /
        pågår enligt plan / enligt plan / löper enligt plan / delvis genomförd / startad /
        delvis påbörjad / delvis påbörjat / pågående arbete / påbörjats / startat / inledd /
        delvis genomfört / löpande / arbetet pågår / arbete pågår / pågår delvis / på gång /
        i fas / pågående med avvikelse / pågår med avvikelse / påbörjad med avvikelse
    """,
    StatusCode.NOT_STARTED: """
        ej påbörjad / ej påbörjat / ej påbörjade / inte påbörjad / inte påbörjat / ej
        startad / ej startat / inte startad / inte startat / planerad / planerat / ej
        genomförd / ej genomfört / inte genomförd / inte genomfört / kommande
    """,
    StatusCode.DELAYED: """
        försenad / försenat / försenade / framskjuten / framflyttad / uppskjuten /
        uppskjutet / pågår, försenad / påbörjad men försenad / efter plan / framskjutet /
        förskjuten
    """,
    StatusCode.CANCELLED: """
        avförd / avfört / inställd / inställt / avbruten / avbrutet / utgår / utgått /
        nedlagd / nedlagt / struken / avslutad i förtid / ej aktuell / inte aktuell
    """,
    StatusCode.MET: """
        uppfyllt / uppfylld / uppfyllda / uppnått / uppnådd / uppnådda / uppnås / nås /
        uppfylls / nåddes / nått / nådd / uppfyllt mål / uppnått mål / uppnåddes /
        uppfylldes / helt uppfyllt / helt uppnått / uppnåtts / uppfyllts / god
        måluppfyllelse / god / bra / mycket god måluppfyllelse / hög måluppfyllelse / bedöms
        uppnått / bedöms uppfyllt
    """,
    StatusCode.PARTLY_MET: """
        delvis uppfyllt / delvis uppfylld / delvis uppnått / delvis uppnådd / delvis / viss
        måluppfyllelse / viss / ok / nästan uppnått / uppnås delvis / nås delvis / uppnått
        till minst 80 % / minst 80 procent måluppfyllelse / uppfylls delvis / delvis
        måluppfyllelse / delvis uppnåtts / delvis uppfyllts
    """,
    StatusCode.NOT_MET: """
        ej uppfyllt / ej uppfylld / ej uppnått / ej uppnådd / inte uppfyllt / inte uppnått /
        inte uppfylld / inte uppnådd / inte uppnåtts / ej uppnåtts / nås ej / nås inte /
        ingen måluppfyllelse / låg måluppfyllelse / har brister / uppnås ej / uppnås inte /
        uppnått till mindre än 80 % / uppfylls inte / uppfylls ej / inte uppfyllts /
        nåddes inte / nåddes ej / uppnåddes inte / uppnåddes ej / uppfylldes inte /
        uppfylldes ej
    """,
    StatusCode.LIKELY: """
        bedöms sannolikt att nå / bedöms möjligt att nå / kan uppnås / sannolikt / möjligt /
        bedöms kunna uppnås / bedöms kunna nås / bedöms uppnås / kommer att uppnås /
        beräknas uppnås / beräknas nås / beräknas uppfyllas / väntas uppnås / kommer att nås
        / bedöms uppfyllas / bedöms nås / sannolikt att nå / möjligt att nå / kan nås
    """,
    StatusCode.UNLIKELY: """
        bedöms ej sannolikt att nå / blir svårt att uppnå / ej sannolikt att nå / bedöms
        inte kunna uppnås / blir svårt att nå / ej sannolikt / osannolikt / beräknas ej
        uppnås / beräknas inte uppnås / bedöms inte nås / bedöms ej nås / bedöms ej uppnås /
        bedöms inte uppnås / bedöms ej kunna uppnås / inte sannolikt / kommer inte att
        uppnås / kan inte uppnås / kommer ej att uppnås / kommer inte att nås / kommer ej
        att nås / kan inte nås / kan ej nås
    """,
    StatusCode.NOT_ASSESSED: """
        ingen mätning har genomförts / bedömning saknas / ej bedömd / ej bedömt / inte
        bedömt / inte bedömd / går ej att bedöma / kan ej bedömas / ej mätt / kan inte
        bedömas / går inte att bedöma / ingen bedömning / ej utvärderat / ej utvärderad /
        mätning saknas / ej mätbart / uppgift saknas / data saknas / ingen mätning / ej
        bedömningsbart / mäts ej / inget utfall / utfall saknas
    """,
}
"""In small letters, without full stop and without subject (``Målet är``), parted by slashes."""

OF_DEEDS: frozenset[StatusCode] = frozenset(
    {
        *(StatusCode.DONE, StatusCode.ONGOING, StatusCode.NOT_STARTED),
        *(StatusCode.DELAYED, StatusCode.CANCELLED),
    }
)
"""Codes of activities and assignments; the others tell how a goal or an indicator stands."""

CODES: Mapping[str, StatusCode] = MappingProxyType(
    {
        phrase: code
        for code, phrases in _PHRASES.items()
        for phrase in " ".join(phrases.split()).split(" / ")
    }
)
"""Phrase → code."""
