"""Entities: names, their keys, and what every word that refers to them means."""
