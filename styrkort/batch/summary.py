"""What came of a batch: counted while it runs, told at the end, written as `report.json`."""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import __version__
from ..exit_codes import ExitCode, code_for
from ..schemas import DocumentStatus, ManifestRecord, Severity

LISTED = 5
"""Documents named in each list of the report."""


@dataclass(slots=True)
class Top:
    """The documents with the largest figures, in constant memory."""

    _heap: list[tuple[float, str]] = field(default_factory=list)

    def add(self, figure: float, name: str) -> None:
        """Take a document into account."""
        heapq.heappush(self._heap, (figure, name))
        if len(self._heap) > LISTED:
            heapq.heappop(self._heap)

    def listed(self) -> list[tuple[str, float]]:
        """Names and figures, the largest first; zeros are left out."""
        ordered = sorted(self._heap, key=lambda item: (-item[0], item[1]))
        return [(name, figure) for figure, name in ordered if figure]


@dataclass(slots=True)
class Summary:
    """Counts over the documents of a batch."""

    statuses: Counter[DocumentStatus] = field(default_factory=Counter)
    findings: Counter[Severity] = field(default_factory=Counter)
    pages: int = 0
    skipped_files: int = 0
    """Files, links and hidden folders in the folders that are no documents."""
    resumed: int = 0
    """Documents done by an earlier run."""
    left: int = 0
    """Documents that were not begun (`--fail-fast`)."""
    earlier_files: list[str] = field(default_factory=list)
    """Results of earlier runs that are still in the folder, and not in the manifest."""
    seconds: float = 0.0
    slowest: Top = field(default_factory=Top)
    largest: Top = field(default_factory=Top)
    most_findings: Top = field(default_factory=Top)

    def add(self, record: ManifestRecord) -> None:
        """Count a document."""
        self.statuses[record.status] += 1
        counted = {
            Severity.INFO: record.findings.info,
            Severity.WARNING: record.findings.warning,
            Severity.ERROR: record.findings.error,
        }
        self.findings.update(counted)
        self.pages += record.counts.pages
        self.most_findings.add(sum(counted.values()), record.name)

    @property
    def total(self) -> int:
        """Documents with a record."""
        return self.statuses.total()

    @property
    def failed(self) -> int:
        """Documents without a result."""
        return sum(count for status, count in self.statuses.items() if not status.is_success)

    def exit_code(self, fail_on: Severity | None) -> ExitCode:
        """The exit code of the batch; `fail_on`: the mildest finding that counts as one."""
        code = code_for(self.failed, self.total)
        if code is not ExitCode.DONE or fail_on is None:
            return code
        serious = any(self.findings[level] for level in Severity if level.reaches(fail_on))
        return ExitCode.FINDINGS if serious else ExitCode.DONE

    def to_json(self) -> str:
        """The text of `report.json`."""
        report = {
            "styrkort": __version__,
            "documents": self.total,
            "statuses": {status: self.statuses[status] for status in DocumentStatus},
            "findings": {level: self.findings[level] for level in Severity},
            "pages": self.pages,
            "skipped_files": self.skipped_files,
            "resumed": self.resumed,
            "left": self.left,
            "files_of_earlier_runs": len(self.earlier_files),
            "seconds": round(self.seconds, 2),
            "slowest_seconds": dict(self.slowest.listed()),
            "largest_bytes": dict(self.largest.listed()),
            "most_findings": dict(self.most_findings.listed()),
        }
        return json.dumps(report, indent=2) + "\n"

    def lines(self) -> Iterator[str]:
        """The same for a person."""
        counted = [f"{self.statuses[s]} {s}" for s in DocumentStatus if self.statuses[s]]
        yield f"{self.total} documents: {', '.join(counted)}"
        found = [f"{self.findings[s]} {s}" for s in Severity if self.findings[s]]
        yield f"{self.pages} pages, findings: {', '.join(found) or 'none'}"
        if self.skipped_files:
            yield f"{self.skipped_files} other files, links and hidden folders skipped"
        if self.resumed:
            yield f"{self.resumed} done by an earlier run"
        if self.left:
            yield f"{self.left} not begun"
        if self.earlier_files:
            named = heapq.nsmallest(LISTED, self.earlier_files)
            more = ", …" if len(self.earlier_files) > LISTED else ""
            count = f"{len(self.earlier_files)} files of earlier runs"
            yield f"{count} are still there, and not in the manifest: {', '.join(named)}{more}"
        for title, top, unit in (
            ("slowest", self.slowest, "s"),
            ("largest", self.largest, "bytes"),
            ("most findings", self.most_findings, ""),
        ):
            if self.total > LISTED and top.listed():
                named = [f"{name} {figure:.4g} {unit}".rstrip() for name, figure in top.listed()]
                yield f"{title}: {', '.join(named)}"
