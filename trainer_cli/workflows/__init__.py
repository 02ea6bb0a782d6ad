"""Layer 6: operations that span rooms, one file each; they return proposals and reports and never print.

`new_*` make records and files, `import_*` take tables in (one kind of file each, with `incoming`), and `worksheet`
gives out tables to be filled in; `exam_*` and `analyse` work out what records come to; `build`, `archives` and
`derived_reports` lay out what is derived from them.
May import everything below. `carry_out` is the one place where a proposal is written.
To add an operation: a file with a function from a loaded workspace to a `Proposal` or a report record.
"""
