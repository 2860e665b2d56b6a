"""Dating: settles each article's creation time and turns symbolic times into dates against it."""

from dateline.dating.passes import date_again, date_article

__all__ = ["date_again", "date_article"]
