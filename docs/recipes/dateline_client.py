"""A client of Dateline in one file, for programs that copy it: Python 3.9 or newer, nothing else.

dateline = Dateline("https://timelines.example", key="dateline_…")
timeline = dateline.create(name="Lindow", articles=[{"text": "…", "published": "2021-05-07"}])
dateline.add(timeline["id"], [{"text": "…", "url": "https://paper.example/2"}])
"""

from __future__ import annotations

import hmac
import http.client
import json
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from typing import Any


class DatelineError(Exception):
    """The service refused. `status` is that of HTTP, `problem` the problem document with `code` and `errors`."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        super().__init__(problem.get("detail") or f"HTTP status {status}")
        self.status = status
        self.problem = problem


class Dateline:
    """A service.

    Args:
        url: of the service, without a path.
        key: what `dateline keys add` printed; None where none is needed.
        timeout: seconds that an answer may take.
        attempts: how often a request is made that is told to come again (429, 503) or gets no answer.
    """

    def __init__(self, url: str, key: str | None = None, *, timeout: float = 120, attempts: int = 4) -> None:
        self._url = url.rstrip("/")
        self._headers = {"Accept": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
        self._timeout = timeout
        self._attempts = attempts

    def extract(self, articles: list[dict[str, Any]], **filters: str) -> Any:
        """The timeline of some articles; nothing is kept."""
        return self._ask("POST", "/v1/extract", {"articles": articles}, filters)

    def times(self, articles: list[dict[str, Any]]) -> Any:
        """The temporal expressions of some articles."""
        return self._ask("POST", "/v1/times", {"articles": articles})

    def create(self, **fields: Any) -> Any:
        """Keep a new timeline: `name`, `entity`, `filters`, `public`, `articles`."""
        return self._ask("POST", "/v1/timelines", fields)

    def timeline(self, id_: str, **filters: str) -> Any:
        """A kept timeline, by its own filters or others."""
        return self._ask("GET", f"/v1/timelines/{_quoted(id_)}", query=filters)

    def add(self, id_: str, articles: list[dict[str, Any]]) -> Any:
        """Add articles; those that are there already stay as they are."""
        return self._ask("POST", f"/v1/timelines/{_quoted(id_)}/articles", {"articles": articles})

    def changes(self, id_: str, since: int) -> Any:
        """Which events were added, changed and removed after a revision."""
        return self._ask("GET", f"/v1/timelines/{_quoted(id_)}/changes", query={"since": str(since)})

    def edit(self, id_: str, op: str, **fields: Any) -> Any:
        """Make an edit: `set`, `note`, `pin`, `hide`, `merge`, `split` or `add`."""
        return self._ask("POST", f"/v1/timelines/{_quoted(id_)}/edits", {"op": op, **fields})

    def undo(self, id_: str, edit: str) -> Any:
        """Undo an edit."""
        return self._ask("DELETE", f"/v1/timelines/{_quoted(id_)}/edits/{_quoted(edit)}", match="*")

    def withdraw(self, id_: str, article: str) -> Any:
        """Withdraw an article, and exactly its evidence."""
        return self._ask("DELETE", f"/v1/timelines/{_quoted(id_)}/articles/{_quoted(article)}", match="*")

    def delete(self, id_: str) -> None:
        """Delete a timeline for good."""
        self._ask("DELETE", f"/v1/timelines/{_quoted(id_)}", match="*")

    def _ask(
        self, method: str, path: str, body: Any = None, query: dict[str, str] | None = None, match: str | None = None
    ) -> Any:
        url = self._url + path + (f"?{urllib.parse.urlencode(query)}" if query else "")
        headers = {**self._headers, **({"If-Match": match} if match else {})}
        if method == "POST":
            # One for all attempts, so that what is sent again is done once.
            headers.update({"Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex})
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data, headers, method=method)
        for attempt in range(1, self._attempts + 1):
            try:
                with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                    told = answer.read()
                    return json.loads(told) if told else None
            except urllib.error.HTTPError as error:
                with error:
                    problem = _problem(error.read())
                if error.code not in (429, 503) or attempt == self._attempts:
                    raise DatelineError(error.code, problem) from error
                after = error.headers.get("Retry-After", "")
                time.sleep(int(after) if after.isdecimal() else attempt)
            except (OSError, http.client.HTTPException):
                if attempt == self._attempts:
                    raise
                time.sleep(attempt)
        raise AssertionError("the last attempt returns or raises")


def is_from_dateline(secret: str, headers: Any, body: bytes, *, seconds: float = 300) -> bool:
    """Whether a webhook was signed with a secret, and not longer ago than some seconds.

    Args:
        secret: what was answered when the webhook was made.
        headers: of the request, a mapping.
        body: of the request, as it came.
        seconds: how old it may be.
    """
    timestamp, signature = headers.get("Dateline-Timestamp", ""), headers.get("Dateline-Signature", "")
    if not timestamp.isdecimal() or len(timestamp) > 12 or abs(time.time() - int(timestamp)) > seconds:
        return False
    expected = hmac.new(secret.encode(), f"{timestamp}.".encode() + body, "sha256").hexdigest()
    return hmac.compare_digest(signature.encode(errors="replace"), f"sha256={expected}".encode())


def _quoted(word: str) -> str:
    return urllib.parse.quote(word, safe="")


def _problem(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
