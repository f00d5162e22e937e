"""Attacks statistical releases from their published files alone.

It knows the format of a release folder and nothing of how one is made.
"""
