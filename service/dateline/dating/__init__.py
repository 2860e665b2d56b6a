"""Dating: settles each article's creation time and turns symbolic times into dates against it."""

from dateline.dating.accounts import account, account_of_choice, known_of
from dateline.dating.passes import date_again, date_article, date_times

__all__ = ["account", "account_of_choice", "date_again", "date_article", "date_times", "known_of"]
