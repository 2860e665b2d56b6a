"""Linking: which time dates which event."""
