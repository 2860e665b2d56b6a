"""Webhooks: what is told, signed how, tried when, kept across deaths; and where nothing is ever sent."""

from __future__ import annotations

import hmac
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.errors import InvalidRequest, NotFound
from dateline.keeping import Keeper, change_timeline, new_timeline
from dateline.keeping.sending import Unsendable, check_url, is_public, post
from dateline.keeping.webhooks import PAUSES, add_webhook, deliver_due, later
from dateline.model.webhooks import State, Webhook
from dateline.storage import Store
from tests.keeping.receivers import Receiver, dripping, receiving

ROOT = Path(__file__).parents[2]
START = "2021-05-07T12:00:00Z"


@dataclass
class Clock:
    """A clock that is moved by hand."""

    time: str = START

    def now(self) -> str:
        return self.time

    def move(self, seconds: int) -> None:
        self.time = later(self.time, seconds)


@dataclass
class House:
    """A store with a keeper over it, a clock, and a timeline."""

    store: Store
    keeper: Keeper
    clock: Clock
    timeline: str

    def change(self, name: str) -> None:
        self.keeper.change(self.timeline, change_timeline({"name": name}), None)

    def hook(self, receiver: Receiver, **more: str | None) -> tuple[Webhook, str]:
        told = {"desk": "main", "url": receiver.url, "timeline": None, **more}
        return add_webhook(self.store, now=self.clock.now(), allows_private=True, **told)  # type: ignore[arg-type]

    def deliver(self, *, allows_private: bool = True) -> int:
        return len(list(deliver_due(self.store, self.clock.now, allows_private=allows_private)))


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    clock = Clock()
    with closing(Store.open(database_url)) as store:
        keeper = Keeper(store, clock.now)
        made = keeper.create(new_timeline({}), [], None, None)
        yield House(store, keeper, clock, made.after.kept.id)


def test_change_is_told_signed(house: House) -> None:
    with receiving() as receiver:
        webhook, secret = house.hook(receiver)
        house.change("Lindow")
        assert house.deliver() == 1
        ((headers, body),) = receiver.came
    assert json.loads(body) == {
        "event": "timeline.changed",
        "id": f"{webhook.id}-{house.timeline}-2",
        "timeline": house.timeline,
        "revision": 2,
        "what": "change timeline",
        "at": START,
    }
    expected = hmac.new(secret.encode(), headers["Dateline-Timestamp"].encode() + b"." + body, "sha256").hexdigest()
    assert headers["Dateline-Signature"] == f"sha256={expected}"
    assert headers["Dateline-Timestamp"] == "1620388800"
    assert headers["Dateline-Delivery"] == json.loads(body)["id"]


def test_what_is_taken_is_told_once(house: House) -> None:
    with receiving() as receiver:
        webhook, _ = house.hook(receiver)
        house.change("Lindow")
        assert [house.deliver(), house.deliver()] == [1, 0]
    (one,) = house.store.webhooks.deliveries(webhook.id, 10)
    assert (one.state, one.attempts, one.told) == (State.DELIVERED, 1, "answered 204")


def test_changes_are_told_in_their_order(house: House) -> None:
    with receiving() as receiver:
        house.hook(receiver)
        for name in ("a", "b", "c"):
            house.change(name)
        house.deliver()
        assert [json.loads(body)["revision"] for _, body in receiver.came] == [2, 3, 4]


def test_what_was_tried_in_vain_holds_up_nothing_new(house: House) -> None:
    with receiving(500) as dead, receiving() as receiver:
        house.hook(dead)
        house.change("a")
        house.deliver()
        house.hook(receiver)
        house.clock.move(PAUSES[0])
        house.change("b")
        claimed = house.store.webhooks.claim(house.clock.now(), house.clock.now())
    assert claimed is not None
    assert (claimed[0].revision, claimed[0].attempts) == (3, 0)


def test_what_is_not_taken_yet_is_counted(house: House) -> None:
    with receiving(204, 500) as receiver:
        house.hook(receiver)
        for name in ("a", "b"):
            house.change(name)
        house.deliver()
    assert house.store.webhooks.count_waiting() == 1


def test_what_is_not_taken_is_tried_again_with_growing_pauses(house: House) -> None:
    with receiving(500, 404, 204) as receiver:
        webhook, _ = house.hook(receiver)
        house.change("Lindow")
        house.deliver()
        house.clock.move(PAUSES[0] - 1)
        assert house.deliver() == 0
        house.clock.move(1)
        assert house.deliver() == 1
        house.clock.move(PAUSES[1])
        assert house.deliver() == 1
        (one,) = house.store.webhooks.deliveries(webhook.id, 10)
        assert (one.state, one.attempts) == (State.DELIVERED, 3)
        assert len({headers["Dateline-Delivery"] for headers, _ in receiver.came}) == 1
        assert len({headers["Dateline-Signature"] for headers, _ in receiver.came}) == 3


def test_what_nobody_takes_is_given_up(house: House) -> None:
    with receiving(500) as receiver:
        webhook, _ = house.hook(receiver)
        house.change("Lindow")
        for pause in (0, *PAUSES, PAUSES[-1]):
            house.clock.move(pause)
            house.deliver()
        assert len(receiver.came) == len(PAUSES) + 1
    (one,) = house.store.webhooks.deliveries(webhook.id, 10)
    assert (one.state, one.told) == (State.FAILED, "answered 500")


def test_redirect_is_not_followed(house: House) -> None:
    with receiving(302) as receiver:
        webhook, _ = house.hook(receiver)
        house.change("Lindow")
        house.deliver()
        assert receiver.paths == ["/"]
    assert house.store.webhooks.deliveries(webhook.id, 10)[0].told == "answered 302"


def test_receiver_that_does_not_answer_is_tried_again(house: House) -> None:
    with receiving() as receiver:
        webhook, _ = house.hook(receiver)
    house.change("Lindow")
    house.deliver()
    (one,) = house.store.webhooks.deliveries(webhook.id, 10)
    assert (one.state, one.told) == (State.PENDING, "no answer: ConnectionRefusedError")


def test_receiver_that_answers_drop_by_drop_is_given_up() -> None:
    with dripping() as url, pytest.raises(Unsendable):
        post(url, b"{}", {}, allows_private=True, seconds=0.2)


def test_desk_is_told_of_its_own_timelines_alone(house: House) -> None:
    with receiving() as receiver:
        house.hook(receiver, desk="sport")
        house.change("Lindow")
        assert house.deliver() == 0


def test_webhook_of_one_timeline_is_told_of_that_alone(house: House) -> None:
    with receiving() as receiver:
        house.hook(receiver, timeline="another")
        house.hook(receiver, timeline=house.timeline)
        house.change("Lindow")
        assert house.deliver() == 1


def test_deletion_is_told(house: House) -> None:
    with receiving() as receiver:
        house.hook(receiver)
        house.store.delete(house.timeline, 1, house.clock.now())
        assert house.deliver() == 1
        assert json.loads(receiver.came[0][1])["what"] == "delete"


def test_deleted_webhook_is_told_nothing_any_more(house: House) -> None:
    with receiving() as receiver:
        webhook, _ = house.hook(receiver)
        house.change("Lindow")
        house.store.webhooks.delete("main", webhook.id)
        assert house.deliver() == 0
    with pytest.raises(NotFound):
        house.store.webhooks.get("main", webhook.id)


def test_deliveries_are_forgotten_after_a_month(house: House) -> None:
    with receiving() as receiver:
        webhook, _ = house.hook(receiver)
        house.change("a")
        house.deliver()
        house.clock.move(31 * 86_400)
        house.change("b")
        house.deliver()
    assert [one.revision for one in house.store.webhooks.deliveries(webhook.id, 10)] == [3]


def test_delivery_of_whoever_died_is_made_by_another(house: House) -> None:
    with receiving() as receiver:
        house.hook(receiver)
        house.change("Lindow")
        assert house.store.webhooks.claim(house.clock.now(), later(house.clock.now(), 60)) is not None
        assert house.deliver() == 0
        house.clock.move(60)
        assert house.deliver() == 1
        assert len(receiver.came) == 1


KILLED = """
import os, signal, sys
from dateline.keeping import Keeper, change_timeline
from dateline.storage import Store
keeper = Keeper(Store.open(sys.argv[1]))
keeper.change(sys.argv[2], change_timeline({"name": "Lindow"}), None)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_change_of_a_process_that_is_killed_at_once_is_told(house: House, database_url: str) -> None:
    with receiving() as receiver:
        house.hook(receiver)
        command = [sys.executable, "-c", KILLED, database_url, house.timeline]
        assert subprocess.run(command, cwd=ROOT, env=dict(os.environ)).returncode == -signal.SIGKILL
        # The process had the time from the machine.
        house.clock.time = "9999-01-01T00:00:00Z"
        assert house.deliver() == 1
        assert json.loads(receiver.came[0][1])["revision"] == 2


# Where nothing is sent


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1",
        "64:ff9b::a00:1", "2002:a00:1::1", "ff02::1",
    ],
)  # fmt: skip
def test_address_of_this_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
def test_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "", "receiver.example", "ftp://receiver.example/", "file:///etc/passwd", "javascript:alert(1)",
        "http://", "http:///x", "http://user:pass@receiver.example/", "http://receiver.example/#x",
        "http://receiver.example:99999/", "http://receiver.example:x/", "http://receiver.example/ x",
        "http://receiver.example/\r\nX: y", "http://é.example/", "http://[::1/", "https://" + "x" * 2000,
    ],
)  # fmt: skip
def test_what_is_no_url_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(InvalidRequest):
        check_url(url, allows_private=True)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "169.254.169.254", "10.0.0.1:8080"])
def test_address_of_this_network_is_refused_unless_allowed(host: str) -> None:
    check_url(f"http://{host}/", allows_private=True)
    with pytest.raises(InvalidRequest, match="outside of this network"):
        check_url(f"http://{host}/", allows_private=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"])
def test_name_that_leads_into_this_network_is_found_out_when_it_is_looked_up(host: str) -> None:
    with receiving() as receiver:
        port = receiver.url.rpartition(":")[2]
        with pytest.raises(Unsendable, match="of this network"):
            post(f"http://{host}:{port}", b"{}", {}, allows_private=False)
        assert receiver.came == []


def test_webhook_that_was_allowed_once_is_not_told_when_it_is_not_any_more(house: House) -> None:
    with receiving() as receiver:
        webhook, _ = house.hook(receiver)
        house.change("Lindow")
        house.deliver(allows_private=False)
        assert receiver.came == []
    assert "of this network" in str(house.store.webhooks.deliveries(webhook.id, 10)[0].told)
