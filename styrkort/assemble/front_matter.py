"""What a document says of itself: title block, labels, decision, period, municipality."""

from __future__ import annotations
