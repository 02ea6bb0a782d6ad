"""Files of answer sheets that come in together, as from a class that sat at screens: one step for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.problem import Problem
from trainer_cli.workflows.import_answers import imported_sheets
from trainer_cli.workflows.import_exam import exam_of
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.exam_files import first_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trainer_cli.workflows.import_task import Outcome, Task


class _Arrived(NamedTuple):
    """What has been taken so far of one exam: the digests of files, and agents with the file of their sheet."""

    digests: set[str]
    agents: dict[str, str]


def sheets_together(tasks: Iterable[Task]) -> Outcome:
    """The sheets of several files (T42): each file is an import of its own, and all are written at once.

    A file with a problem is left out as it would be alone. The same bytes twice, as browsers save them under a
    second name, count once; another sheet of an agent whose sheet stands in a file before is a problem.
    """
    arrived: dict[str, _Arrived] = {}
    proposals: list[Proposal] = []
    problems: list[Problem] = []
    for task in tasks:
        facts = exam_of(task)
        if isinstance(facts, Problem):
            problems.append(facts)
            continue
        before = arrived.setdefault(facts.exam.id, _Arrived(set(), {}))
        if task.incoming.digest in before.digests:
            continue
        proposal, found = imported_sheets(task.root, task.workspace, facts, task.incoming, before.agents)
        problems += found
        if proposal is not None:
            proposals.append(proposal)
            before.digests.add(task.incoming.digest)
            before.agents.update(dict.fromkeys(_agents(proposal), task.incoming.path))
    return (_joined(proposals) if proposals else None), problems


def _agents(proposal: Proposal) -> Iterator[str]:
    """Whose sheets an import brings."""
    for change in proposal.changes:
        if change.content is not None and change.path.rpartition("/")[2].startswith("sheets-"):
            yield from first_fields(change.content)


def _joined(proposals: Sequence[Proposal]) -> Proposal:
    """Several imports as one; what each says beside its count is said once."""
    real = [one for one in proposals if one.changes]
    if not real:
        return Proposal(nothing="All of these sheets are on record already.")
    said = [one.done.split("\n") for one in real]
    count = sum(len(list(_agents(one))) for one in real)
    what = dict.fromkeys(line for one in real for line in one.what.split("\n")[1:])
    beside = dict.fromkeys(line for lines in said for line in lines[1:-1])
    return Proposal(
        changes=tuple(change for one in real for change in one.changes),
        what="\n".join([f"This takes {count} sheets from {len(real)} files.", *what]),
        done="\n".join(
            [
                f"Imported {count} sheets; files that are kept as they came: {len(real)}.",
                *beside,
                said[-1][-1],
            ]
        ),
        document={"imports": [one.document for one in real]},
    )
