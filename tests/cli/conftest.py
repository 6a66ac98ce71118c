"""Calling commands inside the test's own process."""

import pytest
from calling import Call, Called, invoke


@pytest.fixture
def call(capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Run a command; give its exit code, stdout and stderr."""

    def called(*arguments: object) -> Called:
        code = invoke(*arguments)
        output, messages = capsysbinary.readouterr()
        return Called(code, output.decode("utf-8"), messages.decode("utf-8"))

    return called
