"""The wire contract of Dateline as marshmallow schemas."""
