"""Run the server of docs/server: PostgreSQL, code server, daemon, both pages, and the proxy.

`python -m tests.server.team_server` installs it below a temporary folder, starts what its units
start as they start it, lets the operator's page start a run, and looks into PostgreSQL. All is gone
afterwards. Ends with 0 when everything was as it should be.
"""

import base64
import contextlib
import getpass
import json
import os
import re
import shlex
import shutil
import signal
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.definitions import defs
from pipeline.settings import ROOT
from tests.pages import fenced_blocks
from tests.processes import NotSoError, free_port, listening, started, wait_until
from tests.server.installed import SERVER, environment, install, move, unit

SUPERUSER = "postgres"
"""System user of Debian's PostgreSQL, which refuses to run as root."""

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")
NO_NGINX = "SKIPPED: found no nginx, so the proxy was not tried"

KINDS = {"SCHEDULE": "schedules", "SENSOR": "sensors"}
UNITS = ("code", "daemon", "view", "operate")
LOCALHOST = "0100007F"
"""127.0.0.1 as /proc/net/tcp writes it."""

PASSWORDS = {"viewers": ("ann", "look"), "operators": ("olga", "run")}

LAUNCH = """mutation { launchRun(executionParams: {selector: {repositoryLocationName:
"chain_rollout", repositoryName: "__repository__", jobName: "publish_release"}})
{ __typename ... on LaunchRunSuccess { run { runId } } } }"""
DEFINED = """{ repositoriesOrError { __typename ... on RepositoryConnection { nodes {
location { name } schedules { name } sensors { name } } } } }"""
RUN = '{ runOrError(runId: "%s") { ... on Run { status } } }'


def main() -> int:
    """Check the server; gives the exit code."""
    if not (postgres := postgres_folder()):
        print("SKIPPED: found no PostgreSQL server, expected Debian's package postgresql")
        return 0
    with TemporaryDirectory(prefix="rollout-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        try:
            check(root, postgres)
        except (NotSoError, OSError, subprocess.SubprocessError) as error:
            for log in sorted((root / "log").glob("*.log")):
                print(f"-- end of {log.name}\n{log.read_text(errors='replace')[-3000:]}")
            print(f"The server of docs/server failed: {error}")
            return 1
    return 0


def postgres_folder() -> Path | None:
    """Where the programs of the newest PostgreSQL server are; None without any."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if not found and (on_path := shutil.which("postgres")):
        found = [Path(on_path).resolve().parent]
    return max(
        found, key=lambda path: [int(n) for n in re.findall(r"\d+", str(path))], default=None
    )


def check(root: Path, postgres: Path) -> None:
    """Install, start, use and question the server below `root`."""
    begin = time.monotonic()

    def done(what: str) -> None:
        print(f"  {time.monotonic() - begin:5.1f} s  {what}", flush=True)

    (root / "log").mkdir()
    ports = {name: free_port() for name in ("3000", "3001", "80", "443")}
    install(root)
    move(root, replaced_texts(ports))
    shutil.copytree(ROOT / "seeds", root / "srv/chain-rollout/seeds", dirs_exist_ok=True)
    with contextlib.ExitStack() as running:
        ask = running.enter_context(database(root, postgres))
        done("PostgreSQL runs, with the role and the database that docs/server/README.md makes")
        sessions = {}
        (root / "run/chain-rollout").mkdir(parents=True)
        for name in UNITS:
            sessions[name] = running.enter_context(service(root, name))
        pages = {name: f"http://127.0.0.1:{ports[name]}" for name in ("3000", "3001")}
        view, operate = Page(f"{pages['3000']}/graphql"), Page(f"{pages['3001']}/operate/graphql")
        for page in (view, operate):
            wait_until(page.defined, f"{page.url} knows the code")
        done(f"units {', '.join(UNITS)} run")

        refused = view.ask(LAUNCH)["launchRun"]["__typename"]
        expect(refused == "UnauthorizedError", f"a page to look at starts no run: {refused}")
        launched = operate.ask(LAUNCH)["launchRun"]
        expect("run" in launched, f"the operator's page starts a run: {launched}")
        run = launched["run"]["runId"]
        wait_until(lambda: view.status(run) in {"SUCCESS", "FAILURE", "CANCELED"}, "the run ends")
        expect(view.status(run) == "SUCCESS", f"the run succeeds: {view.status(run)}")
        latest = json.loads((root / "var/lib/chain-rollout/outputs/latest.json").read_text())
        done(f"the operator's page started a run, the daemon sent it on: {latest['path']}")

        for name, session in sessions.items():
            found = listening(session.pid)
            expect(found <= {LOCALHOST}, f"{name} listens on 127.0.0.1 alone: {found}")
        done("no unit listens on another address than 127.0.0.1")
        proxied(root, ports, running)
        done("nginx: TLS, passwords, no request from other sites" if NGINX else NO_NGINX)
        kept(ask, view, run)
        done("runs, events, asset records and ticks are in PostgreSQL")
        local = [path.name for path in (root / "var/lib/chain-rollout/dagster").rglob("*.db")]
        expect(local == [], f"no history is kept in files: {local}")
    print("The server of docs/server does what it should.")


def replaced_texts(ports: dict[str, int]) -> dict[str, str]:
    """What stands in the installed files -> what stands there for the check."""
    return {
        "/opt/chain-rollout/.venv/bin": str(Path(sys.executable).parent),
        "/opt/chain-rollout": str(ROOT),
        **{f"--port {name}": f"--port {ports[name]}" for name in ("3000", "3001")},
        **{f"127.0.0.1:{name}": f"127.0.0.1:{ports[name]}" for name in ("3000", "3001")},
        **{f"listen {name}": f"listen 127.0.0.1:{ports[name]}" for name in ("80", "443")},
    }


def expect(true: bool, what: str) -> None:
    """Raise NotSoError unless `true`."""
    if not true:
        raise NotSoError(f"expected: {what}")


Ask = Callable[[str], list[list[str]]]
"""Takes a query; gives the rows as text."""


@contextlib.contextmanager
def database(root: Path, postgres: Path) -> Iterator[Ask]:
    """Run PostgreSQL in a folder of its own, on a Unix socket alone, under an unprivileged user.

    Who runs this check may log in as the role chain-rollout, as the user chain-rollout may on a
    server.
    """
    me = getpass.getuser()
    owner = me if os.getuid() else SUPERUSER
    user = None if os.getuid() else owner
    data, sockets = root / "postgres", root / "run/postgresql"
    for folder in (data, sockets):
        folder.mkdir(parents=True)
        shutil.chown(folder, owner)
    environment = {"PATH": f"{postgres}:/usr/bin:/bin", "PGHOST": str(sockets), "LC_ALL": "C.UTF-8"}

    def as_owner(*words: str) -> str:
        return subprocess.run(
            words,
            cwd="/",
            env=environment,
            check=True,
            capture_output=True,
            text=True,
            user=user,
            group=user,
            extra_groups=[] if user else None,
        ).stdout

    as_owner("initdb", "--no-sync", "-D", str(data), "-U", owner, "-A", "peer", "-E", "UTF8")
    rules = f"local all {owner} peer\nlocal all chain-rollout peer map=services\n"
    for name, text in (("pg_hba.conf", rules), ("pg_ident.conf", f"services {me} chain-rollout\n")):
        (data / name).write_text(text)
    words = [str(postgres / "postgres"), "-D", str(data), "-k", str(sockets), "-F"]
    words += ["-c", "listen_addresses="]
    log = root / "log/postgres.log"
    with started(words, log, environment, user, stop=signal.SIGINT):
        wait_until(lambda: any(sockets.iterdir()), "PostgreSQL answers")
        page = (SERVER / "README.md").read_text(encoding="utf-8")
        (commands,) = (b.body for b in fenced_blocks(page) if "createuser" in b.body)
        for line in commands.splitlines():
            as_owner(*shlex.split(line.removeprefix("sudo -u postgres ")))

        def ask(query: str) -> list[list[str]]:
            url = environment_of(root)["DAGSTER_POSTGRES_URL"].replace("+psycopg2", "")
            told = subprocess.run(
                [str(postgres / "psql"), "-X", "-A", "-t", "-F", "\t", "-c", query, url],
                check=True,
                capture_output=True,
                text=True,
            )
            return [line.split("\t") for line in told.stdout.splitlines()]

        yield ask


def environment_of(root: Path) -> dict[str, str]:
    """What every unit finds in its environment, and a schedule that need not wait for the night."""
    return environment(root, "code") | {"RELEASE_CRON": "* * * * *"}


@contextlib.contextmanager
def service(root: Path, name: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start what a unit starts, and wait for what it waits for."""
    told = unit(root, name)
    (words,) = told["ExecStart"]
    with started(words, root / "log" / f"{name}.log", environment_of(root)) as process:
        for waiting in told.get("ExecStartPost", []):
            subprocess.run(waiting, check=True, timeout=30)
        yield process


@dataclass(frozen=True)
class Page:
    """A page's GraphQL, by its URL and what is sent along."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    trusted: ssl.SSLContext | None = None

    def ask(self, query: str) -> Any:
        """Send a query; gives its data."""
        request = urllib.request.Request(
            self.url,
            json.dumps({"query": query}).encode(),
            {"Content-Type": "application/json", **self.headers},
        )
        with urllib.request.urlopen(request, timeout=30, context=self.trusted) as answer:
            told = json.load(answer)
        expect(bool(told.get("data")), f"data for {query}: {told}")
        return told["data"]

    def defined(self) -> dict[str, list[str]]:
        """Names of schedules and sensors, by kind; empty as long as the code is not loaded."""
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            told = self.ask(DEFINED)["repositoriesOrError"]
            for node in told.get("nodes", []):
                return {kind: [each["name"] for each in node[kind]] for kind in KINDS.values()}
        return {}

    def status(self, run: str) -> str:
        """State of a run."""
        return str(self.ask(RUN % run)["runOrError"].get("status"))

    def code(self, headers: Mapping[str, str]) -> int:
        """HTTP status of a plain look at the page."""
        request = urllib.request.Request(self.url, headers={**self.headers, **headers})
        try:
            with urllib.request.urlopen(request, timeout=30, context=self.trusted) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code


def kept(ask: Ask, page: Page, run: str) -> None:
    """Look into PostgreSQL for what the instance ought to keep there."""
    found = ask(f"SELECT status FROM runs WHERE run_id = '{run}'")
    expect(found == [["SUCCESS"]], f"the run in PostgreSQL: {found}")
    events = int(ask(f"SELECT count(*) FROM event_logs WHERE run_id = '{run}'")[0][0])
    expect(events > 20, f"the run's events in PostgreSQL: {events}")
    assets = {json.loads(key)[0] for (key,) in ask("SELECT asset_key FROM asset_keys")}
    known = {node.key.path[0] for node in defs.resolve_asset_graph().asset_nodes}
    expect(assets == known, f"a record of every asset in PostgreSQL: {assets}")
    for kind, plural in KINDS.items():
        for name in page.defined()[plural]:
            query = (
                "SELECT 1 FROM job_ticks JOIN instigators USING (selector_id) WHERE "
                f"job_ticks.type = '{kind}' AND instigator_body LIKE '%\"{name}\"%'"
            )
            wait_until(partial(ask, query), f"a tick of {name} in PostgreSQL")


def proxied(root: Path, ports: dict[str, int], running: contextlib.ExitStack) -> None:
    """Put nginx in front, with a certificate of its own, and try what must and must not get in."""
    if not NGINX:
        return
    etc = root / "etc/chain-rollout"
    (etc / "tls").mkdir()
    key, certificate = etc / "tls/privkey.pem", etc / "tls/fullchain.pem"
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    words += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    words += ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(words, check=True, capture_output=True)
    for file, (user, password) in PASSWORDS.items():
        words = ["openssl", "passwd", "-apr1", password]
        digest = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        (etc / f"{file}.htpasswd").write_text(f"{user}:{digest}")
    # nginx reads its own user and temporary folders from the file around ours.
    temporary = "".join(
        f"{each}_temp_path {root}/log/{each};\n"
        for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    around = root / "nginx.conf"
    around.write_text(
        f"daemon off;\npid {root}/nginx.pid;\nerror_log stderr;\n"
        + ("" if os.getuid() else "user root;\n")
        + f"events {{}}\nhttp {{\naccess_log off;\n{temporary}"
        + f"include {root}/etc/nginx/conf.d/chain-rollout.conf;\n}}\n"
    )
    words = [NGINX, "-c", str(around), "-p", str(root), "-e", "stderr"]
    subprocess.run([*words, "-t", "-q"], check=True)
    running.enter_context(started(words, root / "log/nginx.log", {}, stop=signal.SIGQUIT))
    trusted = ssl.create_default_context(cafile=str(certificate))
    site = f"https://127.0.0.1:{ports['443']}"

    def at(path: str, who: str | None) -> Page:
        given = base64.b64encode(":".join(PASSWORDS[who]).encode()).decode() if who else ""
        return Page(site + path, {"Authorization": f"Basic {given}"} if who else {}, trusted)

    def answers() -> bool:
        with contextlib.suppress(urllib.error.URLError):
            return at("/", None).code({}) == 401
        return False

    wait_until(answers, "nginx answers, and asks for a password")
    graphql = "/graphql?query=%7Bversion%7D"
    elsewhere = {"Origin": "https://elsewhere.example"}
    cross = {"Sec-Fetch-Site": "cross-site"}
    for page, headers, code in (
        (at("/", "viewers"), {}, 200),
        (at("/runs", "viewers"), cross, 200),
        (at("/operate/", None), {}, 401),
        (at("/operate/", "viewers"), {}, 401),
        (at("/operate/graphql", "viewers"), {}, 401),
        (at("/operate/", "operators"), {}, 200),
        (at(graphql, "viewers"), {"Origin": site}, 200),
        (at(graphql, "viewers"), elsewhere, 403),
        (at(f"/operate{graphql}", "operators"), {"Origin": site}, 200),
        (at(f"/operate{graphql}", "operators"), elsewhere, 403),
        (at(f"/operate{graphql}", "operators"), cross, 403),
        (at("/report_asset_check/release", "viewers"), {}, 404),
        (at("/operate/report_asset_materialization/release", "operators"), {}, 404),
    ):
        found = page.code(headers)
        expect(found == code, f"{page.url} with {headers}: {code}, found {found}")
    told = at("/operate/graphql", "operators").ask("{ version }")
    expect("version" in told, f"the operator's page answers through the proxy: {told}")


if __name__ == "__main__":
    sys.exit(main())
