"""Dating: settles each article's creation time and turns symbolic times into dates against it."""

from dateline.dating.passes import date_again, date_article, date_times

__all__ = ["date_again", "date_article", "date_times"]
