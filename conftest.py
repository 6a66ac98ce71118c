"""The paths of the test support, also where pytest overlooks pyproject.toml.

`pytest --plans DIR` with a folder outside the repository makes pytest look for its configuration
above both; this file it finds.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent

for folder in (ROOT / "samples", ROOT / "tests" / "support"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

collect_ignore = ["benchmarks", "build", "samples"]
