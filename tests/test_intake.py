"""A seeds folder to documents and refused files: hostile files, every fault of sources.csv."""

import datetime as dt
import hashlib
import os
import random
import socket
import time
from pathlib import Path

import polars as pl
import pytest

from pipeline.control_files import IntakeError
from pipeline.intake import MAX_DOCUMENT_BYTES, Intake, read_seeds
from pipeline.seed_files import Refusal, read_regular
from schemas.documents import Documents
from schemas.quarantine import Quarantine
from schemas.registry import DOCUMENTS, QUARANTINE, derive_id

SEED = Path(__file__).parents[1] / "seeds" / "000_8a1b689e0b0bcd9d.txt"
GOOD = "Lanzhou opens a node\n\nThe node in Lanzhou was opened on March 26, 2020, it was said.\n"
SECRET = "the secret of another folder\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def refusals(intake: Intake) -> dict[str, tuple[str, str]]:
    """source_path -> (check, reason)."""
    return {
        path: (check, reason)
        for path, check, reason in intake.refused.select(
            "source_path", "check", "reason"
        ).iter_rows()
    }


def paths(intake: Intake) -> list[str]:
    return sorted(intake.documents["source_path"])


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def write(folder: Path, name: str, data: bytes | str = GOOD) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_the_seed_document(seeds: Path) -> None:
    write(seeds, SEED.name, SEED.read_bytes())
    intake = read_seeds(seeds)
    (row,) = intake.documents.rows(named=True)
    text = SEED.read_bytes().decode()
    digest = hashlib.sha256(SEED.read_bytes()).hexdigest()
    assert row == {
        "document_id": derive_id(DOCUMENTS, {"source_sha256": digest}),
        "source_path": SEED.name,
        "source_sha256": digest,
        "url": None,
        "title": text.splitlines()[0],
        "author": "Jessie",
        "publisher": "Firebird Finance",
        "language": "en",
        "published_on": None,
        "reference_date": dt.date(2020, 3, 26),
        "reference_basis": "text",
        "text": text,
        "char_count": len(text),
    }
    assert intake.refused.is_empty()


def test_every_kind_of_file_is_accounted_for(tmp_path: Path, seeds: Path) -> None:
    outside = write(tmp_path, "outside.txt", SECRET)
    write(seeds, "good.txt")
    write(seeds, "deep/er/UPPER.TXT", GOOD + "Upper.\n")
    write(seeds, "page.md", "# A heading of three\n\nA node was opened in Lanzhou in May 2020.\n")
    write(seeds, "d.txt/inside.md", GOOD + "Inside a folder named d.txt.\n")
    write(seeds, "binary.txt", b"\x89PNG\r\n\x1a\n\x00\x00")
    write(seeds, "escape.txt", "a text with \x1b[31mcolour\n")
    write(seeds, "empty.txt", b"")
    write(seeds, "blank.txt", b"\xef\xbb\xbf \r\n\t\xc2\xa0\n")
    write(seeds, "latin.txt", "Ürümqi opens a node".encode("latin-1"))
    write(seeds, "overlong.txt", b"a \xc0\xaf b")
    write(seeds, "surrogate.txt", b"a \xed\xa0\x80 b")
    write(seeds, "gb.txt", "甘肃14个城市部署区块链服务网络".encode("gb18030"))
    write(seeds, "utf16.txt", GOOD.encode("utf-16"))
    write(seeds, "utf16be.txt", b"\xfe\xff" + GOOD.encode("utf-16-be"))
    write(seeds, "utf16nobom.txt", GOOD.encode("utf-16-le"))
    write(seeds, "zh.txt", "甘肃14个城市部署区块链服务网络")
    write(seeds, "large.txt", "x" * 5001)
    write(seeds, "copy.txt", GOOD)
    write(seeds, "notes.pdf", b"%PDF-1.7")
    write(seeds, "no_suffix", GOOD)
    write(seeds, "deep/sources.csv", "source_path\n")
    (seeds / "link_out.txt").symlink_to(outside)
    (seeds / "link_in.txt").symlink_to(seeds / "good.txt")
    (seeds / "link_dangling.txt").symlink_to(seeds / "nowhere")
    (seeds / "link_loop.txt").symlink_to(seeds / "link_loop.txt")
    (seeds / "link_folder").symlink_to(tmp_path)
    (seeds / "deep" / "loop").symlink_to(seeds)
    (seeds / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(seeds / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(seeds / "socket.txt"))
    # Left out without a row.
    write(seeds, ".hidden.txt")
    write(seeds, ".git/config.txt")
    write(seeds, "README.md")
    write(seeds, "deep/README.md")

    begin = time.perf_counter()
    intake = read_seeds(seeds, max_bytes=5000)
    assert time.perf_counter() - begin < 5

    assert paths(intake) == ["copy.txt", "d.txt/inside.md", "deep/er/UPPER.TXT", "page.md"]
    found = refusals(intake)
    assert {path: check for path, (check, _) in found.items()} == {
        "good.txt": "duplicate",
        "binary.txt": "control_character",
        "escape.txt": "control_character",
        "empty.txt": "empty",
        "blank.txt": "empty",
        "latin.txt": "not_utf8",
        "overlong.txt": "not_utf8",
        "surrogate.txt": "not_utf8",
        "gb.txt": "not_utf8",
        "utf16.txt": "not_utf8",
        "utf16be.txt": "not_utf8",
        "utf16nobom.txt": "control_character",
        "zh.txt": "unsupported_language",
        "large.txt": "too_large",
        "notes.pdf": "unsupported_suffix",
        "no_suffix": "unsupported_suffix",
        "deep/sources.csv": "unsupported_suffix",
        "link_out.txt": "symbolic_link",
        "link_in.txt": "symbolic_link",
        "link_dangling.txt": "symbolic_link",
        "link_loop.txt": "symbolic_link",
        "link_folder": "symbolic_link",
        "deep/loop": "symbolic_link",
        "zero.txt": "symbolic_link",
        "fifo.txt": "not_regular_file",
        "socket.txt": "not_regular_file",
    }
    for path, (_, reason) in found.items():
        assert reason.startswith("found "), path
        assert ", expected " in reason, path
        assert "; " in reason, path
    assert "copy.txt" in found["good.txt"][1]
    assert "0x89 at byte 0" not in found["binary.txt"][1]
    assert "0x1a at byte 6" in found["binary.txt"][1]
    assert "0xdc at byte 0" in found["latin.txt"][1]
    assert "gb18030" in found["gb.txt"][1]
    assert "gb18030" not in found["latin.txt"][1]
    assert "give that as its encoding in sources.csv" in found["gb.txt"][1]
    assert "utf-16" in found["utf16.txt"][1]
    assert "5001 bytes" in found["large.txt"][1]
    assert "5000" in found["large.txt"][1]
    assert "'zh'" in found["zh.txt"][1]
    everything = intake.documents.write_csv() + intake.refused.write_csv()
    assert SECRET.strip() not in everything
    assert "outside" not in everything


def test_frames_meet_the_contract(seeds: Path) -> None:
    write(seeds, "b.txt")
    write(seeds, "a.txt", GOOD + "More.\n")
    write(seeds, "bad.txt", b"\xff")
    write(seeds, "also_bad.txt", b"")
    intake = read_seeds(seeds)
    Documents.validate(intake.documents, lazy=True)
    Quarantine.validate(intake.refused, lazy=True)
    assert intake.documents.columns == list(DOCUMENTS.columns)
    assert intake.documents.schema == DOCUMENTS.empty().schema
    assert intake.refused.schema == QUARANTINE.empty().schema
    assert intake.documents["source_sha256"].is_sorted()
    assert intake.refused["source_path"].to_list() == ["also_bad.txt", "bad.txt"]
    assert set(intake.refused["table"]) == {"documents"}
    assert intake.refused.select("row_id", "column", "record").null_count().row(0) == (2, 2, 2)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfA node.\n", "A node.\n"),
        (b"\xef\xbb\xbf\xef\xbb\xbfA node.\n", "\ufeffA node.\n"),
        (b"A node.\r\nAnother.\rA third.\n", "A node.\r\nAnother.\rA third.\n"),
        (b"A node.\x0cNext page.\t\n", "A node.\x0cNext page.\t\n"),
        ("e\u0301 \U0001f468\u200d\U0001f469 \U00020000 \u202eabc".encode(),) * 2,
        ("caf\u00e9 vs cafe\u0301, line\u2028separator, \u0085 next".encode(),) * 2,
    ],
)
def test_text_is_kept_verbatim(seeds: Path, data: bytes, text: str | bytes) -> None:
    expected = text.decode() if isinstance(text, bytes) else text
    write(seeds, "a.txt", data)
    (row,) = read_seeds(seeds).documents.rows(named=True)
    assert row["text"] == expected
    assert row["char_count"] == len(expected)
    assert row["source_sha256"] == hashlib.sha256(data).hexdigest()


ENCODED = "The node in Lanzhou (兰州) was opened on March 26, 2020.\r\nA \U0001f600 e\u0301.\n"


@pytest.mark.parametrize(
    ("declared", "data"),
    [
        ("utf-8", ENCODED.encode()),
        ("UTF-8", ENCODED.encode("utf-8-sig")),
        ("utf-16", ENCODED.encode("utf-16")),
        ("utf-16", b"\xfe\xff" + ENCODED.encode("utf-16-be")),
        ("UTF-16", b"\xff\xfe" + ENCODED.encode("utf-16-le")),
        ("gb18030", ENCODED.encode("gb18030")),
        ("GB18030", ("\ufeff" + ENCODED).encode("gb18030")),
    ],
)
def test_a_declared_encoding_is_read_strictly(seeds: Path, declared: str, data: bytes) -> None:
    write(seeds, "a.txt", data)
    write(seeds, "sources.csv", f"source_path,encoding\na.txt,{declared}\n")
    (row,) = read_seeds(seeds).documents.rows(named=True)
    assert (row["text"], row["char_count"]) == (ENCODED, len(ENCODED))
    assert row["source_sha256"] == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("declared", "data", "check", "found"),
    [
        ("utf-8", ENCODED.encode("utf-16"), "not_utf8", "byte order mark of UTF-16"),
        ("utf-8", ENCODED.encode("gb18030"), "not_utf8", "that is not UTF-8"),
        ("utf-16", ENCODED.encode("utf-16-le"), "wrong_encoding", "no byte order mark"),
        ("utf-16", ENCODED.encode(), "wrong_encoding", "no byte order mark"),
        ("utf-16", b"\xff\xfea", "wrong_encoding", "0x61 at byte 2"),
        ("utf-16", b"\xff\xfea\x00\x00\xd8a\x00", "wrong_encoding", "0x00 at byte 4"),
        ("utf-16", b"\xfe\xff\xdc\x00\x00a", "wrong_encoding", "0xdc at byte 2"),
        ("utf-16", b"\xff\xfea\x00\x00\x00", "control_character", r"'\x00' at character 1"),
        ("utf-16", ENCODED.encode("utf-32"), "control_character", r"'\x00' at character 0"),
        ("utf-16", b"\xff\xfe", "empty", "2 bytes"),
        ("utf-16", b"\xff\xfe \x00\xff\xfe", "empty", "6 bytes"),
        ("gb18030", ENCODED.encode(), "wrong_encoding", "valid UTF-8"),
        ("gb18030", b"abc\xff", "wrong_encoding", "0xff at byte 3"),
        ("gb18030", "兰州".encode("gb18030")[:-1], "wrong_encoding", "at byte 2"),
        ("gb18030", ENCODED.encode("utf-16"), "wrong_encoding", "0xff at byte 0"),
        ("gb18030", "兰州\x00".encode("gb18030"), "control_character", r"'\x00' at character 2"),
        ("gb18030", b" \n", "empty", "2 bytes"),
    ],
)
def test_a_declared_encoding_that_does_not_fit(
    seeds: Path, declared: str, data: bytes, check: str, found: str
) -> None:
    write(seeds, "a.txt", data)
    write(seeds, "sources.csv", f"source_path,encoding\na.txt,{declared}\n")
    intake = read_seeds(seeds)
    assert intake.documents.is_empty()
    ((named, reason),) = refusals(intake).values()
    assert named == check
    assert found in reason.split(", expected ")[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_the_same_bytes_twice_are_one_document_with_both_paths(seeds: Path, encoding: str) -> None:
    data = ENCODED.encode(encoding)
    write(seeds, "b.txt", data)
    write(seeds, "a/copy.txt", data)
    write(seeds, "sources.csv", f"source_path,encoding\nb.txt,{encoding}\na/copy.txt,{encoding}\n")
    intake = read_seeds(seeds)
    assert paths(intake) == ["a/copy.txt"]
    ((path, (check, reason)),) = refusals(intake).items()
    assert (path, check) == ("b.txt", "duplicate")
    assert "the same bytes as in a/copy.txt" in reason


def test_a_copy_that_cannot_be_read_does_not_hide_the_other(seeds: Path) -> None:
    """The first path lacks its encoding, the second has it: the second is the document."""
    for name in ("a.txt", "b.txt"):
        write(seeds, name, ENCODED.encode("gb18030"))
    write(seeds, "sources.csv", "source_path,encoding\nb.txt,gb18030\n")
    intake = read_seeds(seeds)
    assert paths(intake) == ["b.txt"]
    assert {path: check for path, (check, _) in refusals(intake).items()} == {"a.txt": "not_utf8"}


def test_a_document_of_the_largest_size_is_read_and_one_byte_more_is_not(seeds: Path) -> None:
    text = "x" * MAX_DOCUMENT_BYTES
    write(seeds, "fits.txt", text)
    write(seeds, "large.txt", text + ".")
    intake = read_seeds(seeds)
    assert intake.documents["char_count"].to_list() == [MAX_DOCUMENT_BYTES]
    assert refusals(intake)["large.txt"][0] == "too_large"


def test_hostile_names(seeds: Path) -> None:
    names = {
        b"new\nline.txt": r"new\x0aline.txt",
        b"raw\xffbyte.txt": r"raw\xffbyte.txt",
        b"raw\\xffbyte.txt": r"raw\\xffbyte.txt",
        "bidi\u202etxt.txt".encode(): r"bidi\u202etxt.txt",
        "next\u0085.txt".encode(): r"next\u0085.txt",
        "tag\U000e0041.txt".encode(): r"tag\U000e0041.txt",
        "兰州 é.txt".encode(): "兰州 é.txt",
        b"=cmd|'x'.txt": "=cmd|'x'.txt",
        b"bad\xffname\n.txt": r"bad\xffname\x0a.txt",
    }
    for i, name in enumerate(names):
        data = "" if name.startswith(b"bad") else f"Node {i} was opened.\n"
        write(seeds, os.fsdecode(name), data)
    write(seeds, os.fsdecode(b"dir\xfe/a.txt"))
    intake = read_seeds(seeds)
    seen = set(intake.documents["source_path"]) | set(intake.refused["source_path"])
    assert seen == set(names.values()) | {r"dir\xfe/a.txt"}
    assert len(seen) == intake.documents.height + intake.refused.height
    assert list(refusals(intake)) == [r"bad\xffname\x0a.txt"]


def test_order_of_creation_does_not_matter(tmp_path: Path) -> None:
    folders = ("z", "a/", "a.b/", "c/")
    files = {f"{f}{i}.txt": f"Node {i % 7} was opened.\n" for f in folders for i in range(12)}
    files |= {"bad.txt": "\x00", "a.txt": "Node 3 was opened.\n"}
    intakes = []
    for seed in range(3):
        folder = tmp_path / str(seed)
        names = list(files)
        random.Random(seed).shuffle(names)
        for name in names:
            write(folder, name, files[name])
        intakes.append(read_seeds(folder))
    for other in intakes[1:]:
        assert other.documents.equals(intakes[0].documents)
        assert other.refused.equals(intakes[0].refused)
    assert intakes[0].documents.height + intakes[0].refused.height == len(files)
    first: dict[str, str] = {}
    for name in sorted(files, key=str.encode):
        first.setdefault(files[name], name)
    del first["\x00"]
    assert paths(intakes[0]) == sorted(first.values())


def test_a_file_exactly_as_large_as_allowed(seeds: Path) -> None:
    write(seeds, "a.txt", "x" * 100)
    assert paths(read_seeds(seeds, max_bytes=100)) == ["a.txt"]
    assert refusals(read_seeds(seeds, max_bytes=99))["a.txt"][0] == "too_large"


def test_a_large_file_is_refused_unread(seeds: Path) -> None:
    with write(seeds, "a.txt").open("r+b") as stream:
        stream.truncate(10**12)  # sparse: reading it would take hours
    assert refusals(read_seeds(seeds))["a.txt"][0] == "too_large"


def test_a_folder_that_cannot_be_listed(seeds: Path) -> None:
    write(seeds, "a.txt")
    here = os.open(seeds, os.O_RDONLY)
    for _ in range(20):  # below, the path is longer than the system takes
        os.mkdir("n" * 250, dir_fd=here)
        deeper = os.open("n" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    intake = read_seeds(seeds)
    assert paths(intake) == ["a.txt"]
    ((check, reason),) = refusals(intake).values()
    assert check == "unreadable"
    assert "File name too long" in reason


def test_what_a_listed_file_is_replaced_by_is_not_read(tmp_path: Path) -> None:
    """Between listing and reading, a file may become anything: the open file decides."""
    write(tmp_path, "outside.txt", SECRET)
    (tmp_path / "link").symlink_to(tmp_path / "outside.txt")
    os.mkfifo(tmp_path / "fifo")
    for name, check in {
        "link": "symbolic_link",
        "fifo": "not_regular_file",
        ".": "not_regular_file",
        "gone": "unreadable",
        "../" * 40 + "dev/zero": "not_regular_file",
    }.items():
        with pytest.raises(Refusal) as refusal:
            read_regular(tmp_path / name, 10_000)
        assert refusal.value.check == check
    with pytest.raises(Refusal) as refusal:
        read_regular(Path("/proc/self/status"), 10)  # says that it has 0 bytes, and has more
    assert refusal.value.check == "too_large"
    opened = open_files()
    for _ in range(50):
        with pytest.raises(Refusal):
            read_regular(tmp_path / ".", 10)
    assert open_files() == opened


def test_no_folder_and_no_file_are_errors(tmp_path: Path, seeds: Path) -> None:
    with pytest.raises(IntakeError, match=r"nowhere.*found no folder.*SEEDS_DIR"):
        read_seeds(tmp_path / "nowhere")
    with pytest.raises(IntakeError, match="found no folder"):
        read_seeds(write(tmp_path, "file"))
    write(seeds, "README.md")
    write(seeds, ".gitkeep", "")
    with pytest.raises(IntakeError, match=r"found no file.*SEEDS_DIR"):
        read_seeds(seeds)


def test_only_refused_files_are_no_error(seeds: Path) -> None:
    write(seeds, "a.pdf")
    intake = read_seeds(seeds)
    assert intake.documents.schema == DOCUMENTS.empty().schema
    assert intake.documents.is_empty()
    assert refusals(intake)["a.pdf"][0] == "unsupported_suffix"


# -- sources.csv ---------------------------------------------------------------------------------

HEADER = "source_path,url,publisher,author,title,published_on,language,sha256\n"


def test_given_metadata_beats_stated(seeds: Path) -> None:
    write(seeds, SEED.name, SEED.read_bytes())
    write(seeds, "other.txt")
    digest = hashlib.sha256(SEED.read_bytes()).hexdigest().upper()
    given = f'{SEED.name},https://example.org/1,"Example, House",Li Wei, A title ,2020-04-01,en'
    write(seeds, "sources.csv", f"\ufeff{HEADER}\r\n{given},{digest}\r\n\r\n")
    rows = {row["source_path"]: row for row in read_seeds(seeds).documents.rows(named=True)}
    row = rows[SEED.name]
    assert (row["url"], row["publisher"], row["author"], row["title"]) == (
        "https://example.org/1",
        "Example, House",
        "Li Wei",
        "A title",
    )
    assert row["published_on"] == row["reference_date"] == dt.date(2020, 4, 1)
    assert row["reference_basis"] == "metadata"
    assert rows["other.txt"]["title"] == "Lanzhou opens a node"
    assert rows["other.txt"]["url"] is None


def test_absent_and_blank_columns_leave_what_is_stated(seeds: Path) -> None:
    write(seeds, SEED.name, SEED.read_bytes())
    plain = read_seeds(seeds).documents
    write(seeds, "sources.csv", f"source_path\n{SEED.name}\n")
    assert read_seeds(seeds).documents.equals(plain)
    write(seeds, "sources.csv", f"{HEADER}{SEED.name}, ,,,,,,\n")
    assert read_seeds(seeds).documents.equals(plain)


def test_published_on_stated_in_the_text(seeds: Path) -> None:
    write(seeds, "a.txt", "Lanzhou opens a node\n\nPublished: 2020-03-27\n\nThe node is open.\n")
    (row,) = read_seeds(seeds).documents.rows(named=True)
    assert row["published_on"] == row["reference_date"] == dt.date(2020, 3, 27)
    assert row["reference_basis"] == "dateline"


def test_given_language_decides(seeds: Path) -> None:
    write(seeds, "a.txt")
    write(seeds, "sources.csv", "source_path,language\na.txt,zh\n")
    assert refusals(read_seeds(seeds))["a.txt"][0] == "unsupported_language"


def test_a_row_about_a_refused_file_is_no_error(seeds: Path) -> None:
    write(seeds, "a.pdf")
    write(seeds, "sources.csv", "source_path,url\na.pdf,https://example.org\n")
    assert list(refusals(read_seeds(seeds))) == ["a.pdf"]


def test_a_path_is_written_as_in_documents(seeds: Path) -> None:
    write(seeds, "new\nline.txt")
    write(seeds, "sources.csv", "source_path,author\nnew\\x0aline.txt,Li Wei\n")
    assert read_seeds(seeds).documents["author"].to_list() == ["Li Wei"]


DIGEST = hashlib.sha256(GOOD.encode()).hexdigest()


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ("path\na.txt\n", ["line 1", "'path'", "unknown column", "source_path"]),
        ("source_path;url\na.txt;x\n", ["line 1", "'source_path;url'"]),
        ("source_path,url,url\na.txt,x,y\n", ["line 1", "url", "twice"]),
        ("url\nx\n", ["line 1", "source_path", "no such column"]),
        ("", ["line 1", "no header"]),
        ("\n\n", ["no header"]),
        ("source_path,url\na.txt\n", ["line 2", "1 values", "expected 2"]),
        ("source_path,url\na.txt,x,y\n", ["line 2", "3 values", "expected 2"]),
        ("source_path,url\n,x\n", ["line 2", "source_path", "no value"]),
        ("source_path\na.txt\n\na.txt\n", ["line 4", "source_path", "'a.txt'", "line 2"]),
        ("source_path\nb.txt\n", ["line 2", "source_path", "'b.txt'", "seeds folder"]),
        ("source_path\n./a.txt\n", ["line 2", "'./a.txt'"]),
        ("source_path\n../a.txt\n", ["line 2", "'../a.txt'"]),
        ("source_path\nsources.csv\n", ["line 2", "'sources.csv'"]),
        ("source_path,published_on\na.txt,27.3.2020\n", ["line 2", "'27.3.2020'", "YYYY-MM-DD"]),
        ("source_path,published_on\na.txt,2020-02-30\n", ["published_on", "'2020-02-30'"]),
        ("source_path,published_on\na.txt,20200327\n", ["published_on", "'20200327'"]),
        ("source_path,published_on\na.txt,2020-W13-5\n", ["published_on", "'2020-W13-5'"]),
        ("source_path,language\na.txt,english\n", ["line 2", "language", "'english'", "en, zh"]),
        ("source_path,encoding\na.txt,latin-1\n", ["line 2", "encoding", "'latin-1'", "gb18030"]),
        ("source_path,sha256\na.txt,abc\n", ["line 2", "sha256", "'abc'", "64"]),
        (
            f"source_path,sha256\na.txt,{'0' * 64}\n",
            ["line 2", "sha256", "0" * 64, DIGEST, "a.txt"],
        ),
        (b"source_path,author\na.txt,J\xf6rg\n", ["line 2", "0xf6", "UTF-8"]),
        ("source_path,title\na.txt,one\x00two\n", ["line 2", "title", r"'\x00'"]),
        ("source_path,title\na.txt,\x1b[31mred\n", ["line 2", "title", r"'\x1b'"]),
        ('source_path,title\na.txt,"never closed\n', ["line 2", "CSV"]),
        ('source_path,title\n"a"b.txt,x\n', ["line 2", "CSV"]),
        ('source_path,title\na.txt,"two\nlines"\nb.txt,x\n', ["line 4", "'b.txt'"]),
        (f"source_path,title\na.txt,{'x' * 200_000}\n", ["line 2", "CSV", "limit"]),
    ],
)
def test_faults_of_sources(seeds: Path, content: str | bytes, parts: list[str]) -> None:
    write(seeds, "a.txt")
    write(seeds, "sources.csv", content)
    with pytest.raises(IntakeError) as error:
        read_seeds(seeds)
    message = str(error.value)
    assert message.startswith("sources.csv")
    assert [part for part in parts if part not in message] == []
    for word in ("found", "expected", ";"):
        assert word in message


def test_a_changed_file_stops_the_run_even_when_it_is_now_refused(seeds: Path) -> None:
    write(seeds, "a.txt", b"")
    write(seeds, "sources.csv", f"source_path,sha256\na.txt,{DIGEST}\n")
    with pytest.raises(IntakeError, match=r"seed file a\.txt"):
        read_seeds(seeds)


@pytest.mark.parametrize("name", ["sources.csv", "corrections.csv"])
@pytest.mark.parametrize("kind", ["link", "folder", "fifo"])
def test_control_files_must_be_regular_files(
    tmp_path: Path, seeds: Path, kind: str, name: str
) -> None:
    write(seeds, "a.txt")
    outside = write(tmp_path, "outside.csv", f"source_path\n{SECRET}")
    path = seeds / name
    if kind == "link":
        path.symlink_to(outside)
    elif kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    with pytest.raises(IntakeError, match=rf"^{name}: found .* expected a regular file") as error:
        read_seeds(seeds)
    assert SECRET.strip() not in str(error.value)


def test_many_documents(seeds: Path) -> None:
    for i in range(2000):
        write(seeds, f"{i % 20}/{i}.txt", f"Node {i} was opened in Lanzhou on May 1, 2020.\n")
    intake = read_seeds(seeds)
    assert intake.documents.height == 2000
    assert intake.documents.select(pl.col("document_id").n_unique()).item() == 2000
