"""Layer 6: operations that span rooms, one file each; they return proposals and reports and never print.

May import everything below. `carry_out` is the one place where a proposal is written.
To add an operation: a file with a function from a loaded workspace to a `Proposal` or a report record.
"""
