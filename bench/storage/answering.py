"""Reading a kept timeline over HTTP: answers a second, whole and unchanged (304).

    python -m bench.storage.answering [--events 500] [--seconds 5] [--clients 4] [--postgresql]

Starts `dateline serve` with its default workers over a database of its own, on a free loopback port; the client
runs on the same machine. The processor time of an answer, service and client together, tells what an idle machine
could do where this one is not idle; a route that does nothing (`bench.storage.bare`), served and asked in the same
way in the same run, tells how much of that is the server's and the client's own.

Then the memory of the service: each process by itself, what it shares with others counted by its share (PSS).
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from multiprocessing import Pool
from pathlib import Path

import psycopg

from tests.databases import postgresql
from tests.servers import Client, free_port, served

MONTHS = ("January", "March", "May", "July", "September")
CORES = 2
WORKERS, THREADS = 2, 4


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--postgresql", action="store_true", help="over PostgreSQL in place of SQLite")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        settings = {"DATELINE_DATABASE_URL": stack.enter_context(server())} if options.postgresql else {}
        bare_port = stack.enter_context(bare())
        measure("nothing", bare_port, "/x", {}, options)
        client = stack.enter_context(served(folder / "dateline.db", **settings))
        port = int(client.url.rpartition(":")[2])
        print_memory("as started")
        path = make(client, options.events)
        events, tag, size = read(port, path)
        print(f"{events} events, {size} bytes compressed")
        print_memory("with the timeline made")
        measure("whole", port, path, {}, options)
        measure("304", port, path, {"If-None-Match": tag}, options)
        print_memory("after reading it")


@contextmanager
def server() -> Iterator[str]:
    """The URL of an empty database on a PostgreSQL server of its own."""
    with postgresql() as folder:
        with psycopg.connect(host=str(folder), user="dateline", dbname="postgres", autocommit=True) as made:
            made.execute("CREATE DATABASE bench")
        yield f"postgresql://dateline@/bench?host={folder}"


@contextmanager
def bare() -> Iterator[int]:
    """The port of a server of a route that does nothing."""
    port = free_port()
    command = [
        sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", str(WORKERS),
        "--threads", str(THREADS), "--worker-class", "gthread", "--log-level", "error", "bench.storage.bare:app",
    ]  # fmt: skip
    process = subprocess.Popen(command)
    try:
        for _ in range(100):
            try:
                http.client.HTTPConnection("127.0.0.1", port).connect()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait()


def measure(name: str, port: int, path: str, headers: Mapping[str, str], options: argparse.Namespace) -> None:
    """Print the rate of one request."""
    asks = [(port, path, {"Accept-Encoding": "gzip", **headers}, options.seconds)] * options.clients
    before = spent(resource.RUSAGE_CHILDREN), service_spent()
    with Pool(options.clients) as pool:
        answers = sum(pool.starmap(ask, asks))
    ours, theirs = spent(resource.RUSAGE_CHILDREN) - before[0], service_spent() - before[1]
    print(
        f"{name}: {answers / options.seconds:.0f} answers/s here; {1000 * theirs / answers:.2f} ms of the service "
        f"and {1000 * ours / answers:.2f} ms of the client each, "
        f"so {CORES * answers / (ours + theirs):.0f}/s on {CORES} cores that do nothing else"
    )


def make(client: Client, events: int) -> str:
    """The path of a timeline of about so many events, told in articles of 25 sentences."""
    path = f"/v1/timelines/{client.post_json('/v1/timelines', {})['id']}"
    sentences = [
        f"The council of district {n} opened library {n} on 3 {MONTHS[n // 120 % 5]} {1900 + n % 120}."
        for n in range(events)
    ]
    for first in range(0, events, 25):
        articles = [{"text": " ".join(sentences[first : first + 25]), "published": "2022-05-07"}]
        client.post_json(f"{path}/articles", {"articles": articles})
    return path


def read(port: int, path: str) -> tuple[int, str, int]:
    """How many events the timeline has, its compressed answer's tag and size."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    count = len(json.loads(connection.getresponse().read())["events"])
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    return count, answer.headers["ETag"], len(answer.read())


def ask(port: int, path: str, headers: Mapping[str, str], seconds: float) -> int:
    """How often one client, on one connection, is answered in this time."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        connection.request("GET", path, headers=dict(headers))
        connection.getresponse().read()
        count += 1
    return count


def spent(who: int) -> float:
    """The processor time of processes that have ended, in seconds."""
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def print_memory(when: str) -> None:
    """Print the memory of the service's processes, the parent first."""
    *_, service = children(os.getpid())
    told = ", ".join(f"{megabytes(pid):.0f}" for pid in (service, *children(service)))
    print(f"memory {when}: {told} MB (parent, workers)")


def megabytes(pid: int) -> float:
    """The memory of a process, what it shares with others counted by its share of it."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def service_spent() -> float:
    """The processor time of the services and their workers, in seconds: what descends from this process and runs."""
    ticks = sum(ticks_of(child) for service in children(os.getpid()) for child in (service, *children(service)))
    return ticks / os.sysconf("SC_CLK_TCK")


def children(pid: int) -> list[int]:
    """The processes that a process has begun."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def ticks_of(pid: int) -> int:
    """The processor time of a process, in ticks of the clock."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


if __name__ == "__main__":
    main()
