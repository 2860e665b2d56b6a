"""Participation: who takes part in an event, in which role, where, and with what numbers."""
