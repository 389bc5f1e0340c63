"""Bytes of a document to its text, strictly: as UTF-8, or as sources.csv declares.

Belongs here: decoding, and what no text may hold. Does not belong here: reading files
(`pipeline.seed_files`). No encoding is ever guessed: bytes of another one often decode to nonsense.
"""

import re
from typing import Final

from pipeline.extract import detect_language
from pipeline.seed_files import SOURCES, Refusal

ENCODINGS: Final = ("utf-8", "utf-16", "gb18030")
"""What sources.csv may declare; without a word of it a document is UTF-8."""

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
"""C0 control characters but tab, line feed, form feed and carriage return: no text has them."""

_CONTROL_BYTE: Final = re.compile(_CONTROL.pattern.encode())

_VISIBLE: Final = re.compile("[^\\s\ufeff\u200b]")

_BYTE_ORDER_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, encoding: str = "utf-8") -> str:
    """The text of `data` in one of `ENCODINGS`, without its byte order mark, else unchanged.

    Raises Refusal.
    """
    match encoding:
        case "utf-16":
            text = _utf_16(data)
        case "gb18030":
            text = _gb18030(data)
        case _:
            text = _utf_8(data)
    if control := _CONTROL.search(text):
        raise Refusal(
            "control_character",
            f"control character {control[0]!r} at character {control.start()}",
            "text",
            f"this looks like a binary file: remove it, or correct its encoding in {SOURCES}",
        )
    if not _VISIBLE.search(text):
        raise Refusal(
            "empty",
            f"{len(data)} bytes without a visible character",
            "a text",
            "put the text in, or remove the file",
        )
    return text


def _utf_8(data: bytes) -> str:
    if data.startswith(_BYTE_ORDER_MARKS):
        raise _not_utf_8("the byte order mark of UTF-16", "utf-16")
    # Before decoding: it tells more of a binary file than the first byte that is not UTF-8.
    if control := _CONTROL_BYTE.search(data):
        raise Refusal(
            "control_character",
            f"control byte 0x{data[control.start()]:02x} at byte {control.start()}",
            "text",
            "this looks like a binary file or UTF-16: save its text as UTF-8",
        )
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        found = f"byte 0x{data[error.start]:02x} at byte {error.start} that is not UTF-8"
        raise _not_utf_8(found, "gb18030" if _may_be_gb18030(data) else None) from error


def _utf_16(data: bytes) -> str:
    if not data.startswith(_BYTE_ORDER_MARKS):
        raise _wrong_encoding("no byte order mark", "utf-16")
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        found = f"byte 0x{data[error.start]:02x} at byte {error.start} that is not UTF-16"
        raise _wrong_encoding(found, "utf-16") from error


def _gb18030(data: bytes) -> str:
    # UTF-8 decodes as GB18030 too, to nonsense; the reverse hardly ever happens.
    if not data.isascii() and _is_utf_8(data):
        raise _wrong_encoding("valid UTF-8", "gb18030")
    try:
        return data.decode("gb18030").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        found = f"byte 0x{data[error.start]:02x} at byte {error.start} that is not GB18030"
        raise _wrong_encoding(found, "gb18030") from error


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _may_be_gb18030(data: bytes) -> bool:
    try:
        return detect_language(data.decode("gb18030")) == "zh"
    except UnicodeDecodeError:
        return False


def _not_utf_8(found: str, encoding: str | None) -> Refusal:
    advice = (
        f"it may be {encoding}: if so, give that as its encoding in {SOURCES}, or convert it "
        f"(iconv -f {encoding.upper()} -t UTF-8)"
        if encoding
        else "convert the file to UTF-8 from the encoding it was written in"
    )
    return Refusal("not_utf8", found, "strict UTF-8", advice)


def _wrong_encoding(found: str, encoding: str) -> Refusal:
    return Refusal(
        "wrong_encoding",
        found,
        f"{encoding}, as {SOURCES} declares",
        "correct its encoding there, or save the text as UTF-8",
    )
