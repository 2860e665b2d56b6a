"""How gunicorn serves Dateline: `gunicorn --config deploy/gunicorn.conf.py`; `dateline serve` uses it too.

Addresses and numbers are settings of Dateline (docs/settings.md); what is fixed has its reason here.
"""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import socket
import tempfile

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from dateline.api import delivering, logs, refusing, slots
from dateline.settings import Settings

# One BLAS thread in each worker: the matrices of a small pipeline are too small to share out, and two
# workers with a thread for each core would only take the cores from one another. Read by the libraries
# when they are first loaded, which is after this file.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

_settings = Settings.from_environment(os.environ)

wsgi_app = "dateline.api:create_served_app()"
bind = f"{_settings.host}:{_settings.port}"

# The pipeline is loaded once, in the parent, and its memory is shared by the workers that are forked
# from it: they start at once and cost little more than what they write themselves.
preload_app = True

# Reading is bound by the processor, and Python runs one thread of a process at a time: so a process for
# each core. The threads are for what needs no reading, so that health and refusals are not kept waiting.
worker_class = "gthread"
workers = _settings.workers
threads = _settings.threads

# A gthread worker reports to its parent beside its requests, so this is not how long a request may take:
# it finds a worker that hangs as a whole.
timeout = 60

# What running requests get to finish in when the service is stopped or reloaded.
graceful_timeout = _settings.graceful_seconds

# Longer than a proxy in front keeps its connections idle, which must be the one to close them.
keepalive = 75

# Bodies are limited by the application (`max_request_bytes`), which can say so in an answer; lines and
# headers, which it never sees, are limited here.
limit_request_line = 8190
limit_request_fields = 50
limit_request_field_size = 8190

refusing.install()

# Heartbeat files in memory: on a slow disk they would hold up the workers.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112  # a plain check

# A socket that takes commands is one more thing to guard, and nothing here uses it.
control_socket_disable = True

# Everything goes to standard error, in one form; the application logs each request itself, with its id.
logconfig_dict = logs.configuration(_settings)
accesslog = None


def _clear_up(folder: str, made_by: int) -> None:
    """Remove a folder, in the process that made it and not in those that are forked from it."""
    if os.getpid() == made_by:
        shutil.rmtree(folder, ignore_errors=True)


# The metrics of all workers, which any of them may be asked for. A reload keeps the folder; one that is named
# in the environment of another service may be gone.
_metrics = slots.shared_folder() or ""
if not os.path.isdir(_metrics):  # noqa: PTH112  # a plain check
    _metrics = tempfile.mkdtemp(prefix="dateline-metrics-")
    # However this process ends, also where the service cannot start.
    atexit.register(_clear_up, _metrics, os.getpid())
slots.share(_metrics)


def when_ready(server: Arbiter) -> None:
    """Put what is loaded out of the garbage collector's reach, so that it stays shared after the fork."""
    gc.collect()
    gc.freeze()
    for listener in server.LISTENERS:
        keep_idle_connections(listener.sock)


def keep_idle_connections(listening: socket.socket) -> None:
    """Have the system, where it can, keep connections on which nothing is asked yet, as browsers open some in advance.

    Each would take a thread of a worker for five seconds.
    """
    if listening.family != socket.AF_UNIX and hasattr(socket, "TCP_DEFER_ACCEPT"):
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, timeout)


def pre_fork(server: Arbiter, worker: Worker) -> None:
    """Give a new worker the slot of one that has ended."""
    slots.hold(worker.age)


def post_fork(server: Arbiter, worker: Worker) -> None:
    """Have the worker count in its slot."""
    slots.take(worker.age)


def post_worker_init(worker: Worker) -> None:
    """Have the worker tell webhooks of changes."""
    delivering.start(worker.wsgi)


def child_exit(server: Arbiter, worker: Worker) -> None:
    """Forget what held while the worker lived, however it ended."""
    slots.release(worker.age)
