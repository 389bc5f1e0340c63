"""A warm process that does one job after the other under the shim: it publishes or withdraws.

Start-up of Python with polars and pyarrow costs more than a publish. For a job that is to be killed
the process forks a child; it computes nothing with polars then, whose threads would not survive the
fork. Jobs that fail or succeed are done in the process itself, when it is told so by `lasting`.

Runs as `python -m tests.publish.faults.worker mortal | lasting` with the shim preloaded. Orders and
answers are lines of JSON on stdin and stdout, see `bench`.
"""

import ctypes
import importlib
import json
import os
import signal
import sys
import traceback
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.publish.contents import Content
from pipeline.publish.latest import ReleaseError
from pipeline.publish.release import publish, withdraw
from schemas.registry import AMOUNTS
from tests import frames


@cache
def content(value: str) -> Content:
    """What is published, with this value of one amount."""
    tables = frames.tables()
    tables["amounts"] = frames.changed(AMOUNTS, tables["amounts"], 0, value=value)
    return frames.content(tables)


def obey(order: dict[str, Any]) -> tuple[int, str]:
    """Do what is ordered; gives the exit code and what was said."""
    outputs = Path(order["outputs"])
    if order["job"] == "publish":
        content(order["argument"])  # before calls are counted
    shim = ctypes.CDLL(None)
    shim.faults_arm(
        os.fsencode(outputs.parent),
        os.fsencode(order["log"]),
        order["mode"],
        ctypes.c_long(order["at"]),
        order["error"],
    )
    try:
        if order["job"] == "publish":
            published = publish(content(order["argument"]), outputs)
            return 0, f"{published.version} {'new' if published.created else 'unchanged'}"
        return 0, str(withdraw(outputs, order["argument"], "for a test"))
    except ReleaseError as error:
        return 1, str(error)
    except BaseException:  # also what native libraries raise when they panic
        return 2, traceback.format_exc()
    finally:
        shim.faults_disarm()


def in_a_child(order: dict[str, Any]) -> int:
    """Do what is ordered in a child, and answer "null" whenever it stops; gives its exit code."""
    pid = os.fork()
    if pid == 0:
        obey(order)
        os._exit(0)
    while os.WIFSTOPPED(status := os.waitpid(pid, os.WUNTRACED)[1]):
        print("null", flush=True)
        sys.stdin.readline()
        os.kill(pid, signal.SIGCONT)
    return os.waitstatus_to_exitcode(status)


def import_what_a_publish_imports() -> None:
    """Let a child publish once, and import here what it imported: no other child has to."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        with TemporaryDirectory() as folder:
            publish(frames.content(), Path(folder))
            for path in Path(folder).rglob("*"):
                path.chmod(0o755)
        os.write(writing, json.dumps(sorted(sys.modules)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as names:
        for name in json.load(names):
            with suppress(ImportError):
                importlib.import_module(name)
    os.wait()


def main() -> None:
    """Take orders until stdin ends."""
    lasting = sys.argv[1] == "lasting"
    if not lasting:
        import_what_a_publish_imports()
    for line in sys.stdin:
        order = json.loads(line)
        answer = obey(order) if lasting else (in_a_child(order), "")
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
