"""Projects have materials, and materials are there and in use.

A project is built from starter materials (T8), a material is a file of any kind or an address (T10), and
the register holds what is really used (S14). A project without a material, a material without `path` or
`url`, and a material whose file is missing are errors. A material that nothing names, or that belongs to
no course, is a warning: name it where it is used, or take it off the register.

For example, in `curricula/junior/projects/basics.yaml`:

    id: basics
    materials: []       # project-materials-none: the project `basics` has no material
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import Material
    from trainer_cli.workspace.workspace import Workspace

NAME = "project-materials"
CLAUSES: tuple[str, ...] = ("T8", "T10", "S14")
READS = ("projects", "materials", "courses", "lessons", "files")


def problems(facts: Facts) -> Iterator[Problem]:
    """Projects without materials, then materials without a place, a file, a user or a course."""
    for project in facts.workspace.projects.values():
        if not project.materials:
            yield Problem(
                code="project-materials-none",
                message=f"the project `{project.id}` has no material",
                source=project.source.at("materials"),
                remedy="list the codes of the materials that it was built from",
                clause="T8",
            )
    used = _used_codes(facts.workspace)
    for material in facts.workspace.materials.values():
        yield from _place(material, facts.files)
        yield from _use(material, used)


def _place(material: Material, files: frozenset[str] | None) -> Iterator[Problem]:
    if material.path is None and material.url is None:
        yield Problem(
            code="project-materials-place",
            message=f"the material `{material.code}` has neither a `path` nor a `url`",
            source=material.source,
            remedy="say where it is: `path: attachments/…` for a file, `url` for an address",
            clause="T10",
        )
    if material.path is not None and files is not None and material.path not in files:
        yield Problem(
            code="project-materials-file",
            message=f"the file `{material.path}` does not exist",
            source=material.source.at("path"),
            remedy="put the file there, or correct the path",
            clause="T10",
        )


def _use(material: Material, used: set[str]) -> Iterator[Problem]:
    if material.code not in used:
        yield Problem(
            code="project-materials-unused",
            message=f"no project, course or lesson uses the material `{material.code}`",
            source=material.source,
            level="warning",
            remedy="name it under `materials` where it is used, or take it off the register",
            clause="S14",
        )
    elif not material.courses:
        yield Problem(
            code="project-materials-orphan",
            message=f"the material `{material.code}` belongs to no course",
            source=material.source,
            level="warning",
            remedy="list the courses that it is for under `courses`",
            clause="S14",
        )


def _used_codes(workspace: Workspace) -> set[str]:
    projects = (code for project in workspace.projects.values() for code in project.materials)
    courses = (code for placed in workspace.courses.values() for code in placed.course.materials)
    segments = (segment for lesson in workspace.lessons.values() for segment in lesson.segments)
    return {*projects, *courses, *(segment.material for segment in segments if segment.material)}
