"""Layer 4: the choice of questions for the forms of an exam, from a blueprint and a bank.

`assembly` is the way in, and `asks` what a blueprint asks for: `limits`, `quotas` and `aims`. `flow` finds numbers
that add up, `draft` and `drafting` forms with these numbers, `repair` and `balance` exchange questions until the
forms keep every limit and lie as near to the target as can be. `form_programme`, `programme` and `proof` put the
same to a solver, for what exchanges can't tell: `bound` is how near it could be, `clash` what can't be served
together. `covered`, `shortage` and `unserved` say it in numbers and words.
Pure functions from records to records and problems. May import `text`, `model` and `questions`, nothing else of
this program. To add a part: one file, one idea.
"""
