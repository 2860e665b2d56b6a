"""Writing a change, table by table, in a transaction that has the timeline's row already."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, and_, bindparam, delete, func, insert, select, update

from dateline.model.kept import Change, KeptArticle
from dateline.storage.codec import pack
from dateline.storage.rows import Values, values_of, version_values
from dateline.storage.tables import answers, articles, deeds, edits, prints, standings, versions
from dateline.storage.webhooks import enqueue


def write(connection: Connection, change: Change) -> None:
    """Write everything that a change holds but the timeline's own row."""
    id_ = change.kept.id
    for article in change.articles:
        _write_article(connection, id_, article)
    _replace(connection, versions, [version_values(article, id_) for article in change.articles])
    _replace(connection, standings, [values_of(one, standings, timeline=id_) for one in change.standings])
    _replace(connection, prints, [{"timeline": id_, "revision": change.kept.revision, "body": change.printed}])
    connection.execute(insert(deeds).values(values_of(change.deed, deeds, timeline=id_)))
    enqueue(connection, id_, change.deed)
    _write_edits(connection, change)
    if change.erased is not None:
        _erase(connection, change)
    if change.forget_before is not None:
        connection.execute(delete(answers).where(answers.c.at < change.forget_before))
    if change.answered is not None:
        connection.execute(insert(answers).values(values_of(change.answered, answers)))


def _write_article(connection: Connection, id_: str, article: KeptArticle) -> None:
    """Write an article's row; a new article gets the next number."""
    values = values_of(article, articles)
    key = and_(articles.c.timeline == id_, articles.c.id == article.submitted.id)
    if connection.execute(update(articles).where(key).values(values)).rowcount:
        return
    last = select(func.coalesce(func.max(articles.c.number), 0)).where(articles.c.timeline == id_)
    number = connection.execute(last).scalar_one() + 1
    connection.execute(insert(articles).values(timeline=id_, id=article.submitted.id, number=number, **values))


def _write_edits(connection: Connection, change: Change) -> None:
    id_, revision = change.kept.id, change.kept.revision
    if change.edit is not None:
        values = {"timeline": id_, "id": change.edit.id, "revision": revision, "edit": pack(change.edit)}
        connection.execute(insert(edits).values(values))
    if change.undone is not None:
        key = and_(edits.c.timeline == id_, edits.c.id == change.undone)
        connection.execute(update(edits).where(key).values(undone=revision))


def _erase(connection: Connection, change: Change) -> None:
    """Leave no word of an article: its former versions say what the last one says, and nothing else quotes it."""
    kept = change.kept
    last = next(article for article in change.articles if article.submitted.id == change.erased)
    key = and_(versions.c.timeline == kept.id, versions.c.article == change.erased)
    said = {name: value for name, value in version_values(last, kept.id).items() if name != "version"}
    connection.execute(update(versions).where(key).values(said))
    for one in change.without_words:
        quoting = and_(edits.c.timeline == kept.id, edits.c.id == one.edit.id)
        connection.execute(update(edits).where(quoting).values(edit=pack(one.edit)))
    # Not LIKE, to which upper and lower case are the same on SQLite.
    of_desk = f"{kept.desk}/"
    connection.execute(delete(answers).where(func.substr(answers.c.key, 1, len(of_desk)) == of_desk))


def _replace(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Put rows in place of those with the same keys."""
    if not rows:
        return
    keys = [column.name for column in table.primary_key]
    same = and_(*(table.c[name] == bindparam(f"key_{name}") for name in keys))
    connection.execute(delete(table).where(same), [{f"key_{name}": row[name] for name in keys} for row in rows])
    connection.execute(insert(table), rows)
