"""PDFs of a few kilobytes whose page content inflates to hundreds of megabytes."""

import zlib

MEGABYTE = 1 << 20


def deflated(block: bytes, times: int) -> bytes:
    """The zlib stream of `block` repeated, made without ever holding it."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    once = compressor.compress(block) + compressor.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(times):
        check = zlib.adler32(block, check)
    return b"\x78\xda" + once * times + b"\x03\x00" + check.to_bytes(4, "big")


def pdf_of(content: bytes, filters: str) -> bytes:
    """A PDF of one page with this content stream."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
        b"<</Length %d/Filter%s>>stream\n%s\nendstream"
        % (len(content), filters.encode("ascii"), content),
    ]
    body, offsets = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    table = b"xref\n0 5\n0000000000 65535 f \n%s" % entries
    return body + table + b"trailer <</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)


def bomb(block: bytes, megabytes: int) -> bytes:
    """A PDF whose content is a block repeated up to a size, deflated twice."""
    block = block * (MEGABYTE // len(block))
    twice = zlib.compress(deflated(block, megabytes), 9)
    return pdf_of(twice, "[/FlateDecode/FlateDecode]")
