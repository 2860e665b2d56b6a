"""The articles of a kept timeline: added, read, corrected, withdrawn."""

from __future__ import annotations

from flask import Response
from flask_smorest import Blueprint

from dateline.api import bodies, queries
from dateline.api.answers import json_answer
from dateline.api.conditions import make_tag, require_match, tagged, unless_known
from dateline.api.keeper import changed, current_keeper, is_dry_run, read_new
from dateline.api.reader import current_reader
from dateline.errors import shown
from dateline.formats import native
from dateline.keeping import (
    Incoming,
    Outcome,
    View,
    add_articles,
    correct_article,
    guarded,
    known_article,
    withdraw_article,
)
from dateline.model.events import Notice
from dateline.model.kept import KeptArticle
from dateline.model.received import Admitted
from dateline_schemas import (
    AddedArticlesSchema,
    ArticleQuerySchema,
    KeptArticleSchema,
    KeptArticlesSchema,
)

articles = Blueprint(
    "articles", __name__, url_prefix="/v1/timelines/<timeline_id>/articles", description="Articles of a timeline."
)
DRY_RUN = {
    "in": "query", "name": "dry_run", "schema": {"type": "string", "enum": ["true", "false"]},
    "description": "`true` tells what would change, and changes nothing.",
}  # fmt: skip
_BESIDE = frozenset({"dry_run"})


@articles.route("", methods=["POST"])
@articles.doc(parameters=[DRY_RUN, {"in": "query", "schema": ArticleQuerySchema}], requestBody=bodies.DESCRIPTION)
@articles.response(201, AddedArticlesSchema)
@articles.alt_response(200, schema=AddedArticlesSchema, description="All were there already, or it is a dry run.")
def add(timeline_id: str) -> Response:
    """Add articles. One that is there already, by its URL or its text, is not added again.

    A newer version of a wire item corrects the article of its id, an older one changes nothing. Of an item that its
    newsroom cancels or withholds, the article that came under its id or URL is withdrawn. What a person has
    withdrawn stays so. Answers 201, or 200 where all were there already.
    """
    queries.refuse_others(bodies.TEXT_PARAMETERS | _BESIDE)
    admitted = bodies.admitted()
    incoming = read_new(current_keeper().view(timeline_id), admitted.articles)
    return changed(timeline_id, add_articles(incoming, admitted.recalled), lambda outcome: _added(outcome, admitted))


def _added(outcome: Outcome, admitted: Admitted) -> Response:
    """Each article that was told, with the id that it has, and whether it had it before."""
    there = outcome.after.snapshot.articles
    found = [article for one, _ in admitted.articles if (article := known_article(there, one)) is not None]
    seen = {article.submitted.id for article in outcome.before.snapshot.articles}
    told: list[tuple[KeptArticle, bool]] = []
    for article in found:
        told.append((article, article.submitted.id in seen))
        seen.add(article.submitted.id)
    notices = (*admitted.notices, *(_withdrawn(article) for article in found if article.is_withdrawn))
    body = native.added_json(told, outcome.changes, outcome.after.texts, notices)
    revision = outcome.after.kept.revision
    is_added = outcome.is_changed and any(article.revision == revision for article in found) and not is_dry_run()
    return tagged(json_answer(body, 201 if is_added else 200), make_tag(revision))


def _withdrawn(article: KeptArticle) -> Notice:
    id_ = article.submitted.id
    return Notice("withdrawn", f"the article {shown(id_)} has been withdrawn and stays so; PUT brings it back", id_)


@articles.route("", methods=["GET"])
@articles.response(200, KeptArticlesSchema)
def list_all(timeline_id: str) -> Response:
    """List the articles, in the order in which they came, withdrawn ones too."""
    queries.refuse_others()
    view = current_keeper().view(timeline_id)
    body = native.kept_articles_json(view.shown_article(article) for article in view.snapshot.articles)
    return unless_known(make_tag(view.kept.revision), lambda: json_answer(body))


@articles.route("/<path:article_id>", methods=["GET"])
@articles.response(200, KeptArticleSchema)
def read(timeline_id: str, article_id: str) -> Response:
    """Read an article, with its text."""
    queries.refuse_others()
    body, tag = _article(current_keeper().view(timeline_id), article_id)
    return unless_known(tag, lambda: json_answer(body))


def _article(view: View, article_id: str) -> tuple[bytes, str]:
    """An article and its tag, which tells apart what other articles make of its publication date."""
    article = view.article(article_id)
    body = native.kept_article_json(view.shown_article(article))
    return body, make_tag(article.revision, body)


@articles.route("/<path:article_id>", methods=["PUT"])
@articles.doc(parameters=[DRY_RUN, {"in": "query", "schema": ArticleQuerySchema}], requestBody=bodies.ONE)
@articles.response(200, KeptArticleSchema)
def correct(timeline_id: str, article_id: str) -> Response:
    """Put another text, or other facts, in place of an article's; its former version is kept."""
    queries.refuse_others(bodies.TEXT_PARAMETERS | _BESIDE)
    submitted = bodies.article(article_id)
    _require_match(current_keeper().view(timeline_id), article_id)
    incoming = Incoming(submitted, current_reader().read([submitted])[0])
    plan = guarded(correct_article(article_id, incoming), lambda view: _require_match(view, article_id))
    return changed(timeline_id, plan, lambda outcome: _one(outcome.after, article_id))


def _require_match(view: View, article_id: str) -> None:
    require_match(view.article(article_id).revision)


def _one(view: View, article_id: str) -> Response:
    body, tag = _article(view, article_id)
    return tagged(json_answer(body), tag)


@articles.route("/<path:article_id>", methods=["DELETE"])
@articles.doc(parameters=[DRY_RUN])
@articles.response(200, KeptArticleSchema)
def withdraw(timeline_id: str, article_id: str) -> Response:
    """Withdraw an article: exactly its evidence goes, its text stays; PUT brings it back."""
    queries.refuse_others(_BESIDE)
    plan = guarded(withdraw_article(article_id), lambda view: _require_match(view, article_id))
    return changed(timeline_id, plan, lambda outcome: _one(outcome.after, article_id))
