"""Plans read from a text that a test writes out."""

from textwrap import dedent

from styrkort.extract.documents import Reading
from styrkort.extract.flow import People
from styrkort.reading import Input, read_input
from styrkort.schemas import Plan


def plan_of(text: str, people: People = People.WITHHELD) -> Plan:
    """The plan that a text file with these lines gives."""
    data = dedent(text).lstrip("\n").encode()
    return read_input(Input("text.txt", data, "text"), Reading(people=people))
