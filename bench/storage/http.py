"""Reading a kept timeline over HTTP: answers a second, whole and unchanged (304).

    python bench/storage/http.py [--events 500] [--seconds 5] [--clients 4]

Starts `dateline serve` with its default workers over a database of its own, on a free loopback port; the client
runs on the same machine.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from multiprocessing import Pool
from pathlib import Path

from tests.e2e.conftest import Client, free_port, wait_until_ready

MONTHS = ("January", "March", "May", "July", "September")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--clients", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        environment = {**os.environ, "DATELINE_DATABASE_URL": f"sqlite:///{folder}/dateline.db"}
        command = [str(Path(sys.executable).with_name("dateline")), "serve", "--port", str(port)]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        client = Client(f"http://127.0.0.1:{port}")
        try:
            wait_until_ready(client, process)
            measure(client, port, options)
        finally:
            process.terminate()
            process.wait()


def measure(client: Client, port: int, options: argparse.Namespace) -> None:
    """Print the rates of reading one timeline."""
    path = make(client, options.events)
    events, tag = read(port, path)
    print(f"{events} events")
    for name, headers in (("whole", {}), ("304", {"If-None-Match": tag})):
        asks = [(port, path, {"Accept-Encoding": "gzip", **headers}, options.seconds)] * options.clients
        with Pool(options.clients) as pool:
            print(f"{name}: {sum(pool.starmap(ask, asks)) / options.seconds:.0f} answers/s")


def make(client: Client, events: int) -> str:
    """The path of a timeline of about so many events, told in articles of 25 sentences."""
    told = client.post("/v1/timelines", b"{}").json
    path = f"/v1/timelines/{told['id']}"
    sentences = [
        f"The council of district {n} opened library {n} on 3 {MONTHS[n // 120 % 5]} {1900 + n % 120}."
        for n in range(events)
    ]
    for first in range(0, events, 25):
        articles = [{"text": " ".join(sentences[first : first + 25]), "published": "2022-05-07"}]
        assert client.post(f"{path}/articles", json.dumps({"articles": articles}).encode()).status == 201
    return path


def read(port: int, path: str) -> tuple[int, str]:
    """How many events the timeline has, and its compressed answer's tag."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    answer = connection.getresponse()
    count = len(json.loads(answer.read())["events"])
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    return count, answer.headers["ETag"]


def ask(port: int, path: str, headers: Mapping[str, str], seconds: float) -> int:
    """How often one client, on one connection, is answered in this time."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        connection.request("GET", path, headers=dict(headers))
        connection.getresponse().read()
        count += 1
    return count


if __name__ == "__main__":
    main()
