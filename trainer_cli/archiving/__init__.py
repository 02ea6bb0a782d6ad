"""Layer 4: agents' training archives, put together from what is recorded elsewhere.

Pure functions of records. May import the rooms below, no other room of its layer.
To add a part of the archive: its record in `model/archive.py`, its lines in `archive.py`, its inputs in
`input_digest.py`.
"""
