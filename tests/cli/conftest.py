"""Calling commands inside the test's own process."""

import pytest
from calling import Call, Called

from styrkort.cli import main


@pytest.fixture
def call(capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Run a command; give its exit code, stdout and stderr."""

    def called(*arguments: object) -> Called:
        with pytest.raises(SystemExit) as end:
            main(list(map(str, arguments)))
        output, messages = capsysbinary.readouterr()
        code = end.value.code
        assert isinstance(code, int)
        return Called(code, output.decode("utf-8"), messages.decode("utf-8"))

    return called
