"""A sound workspace with a large question bank, twice: `many` has 100 questions a file, `single` one."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

A_FILE = 100
AT = dt.datetime(2026, 1, 5, 9, tzinfo=dt.timezone(dt.timedelta(hours=8)))
PARAGRAPHS = 20
POINTS = 5
WORDS = (
    "顧客", "訂單", "退款", "換貨", "物流", "保溫杯", "夜燈", "收納箱", "旺旺", "後台", "交接", "回訪",
    "投訴", "組長", "售後", "商品卡", "守則", "登記", "order", "refund", "reply", "parcel", "handover",
    "complaint", "lamp", "box", "cup", "stock", "label", "note", "shift", "leader", "call", "promise",
)  # fmt: skip
SETTINGS = "name: Bench\nlanguage: zh-Hant\ntime_zone: Asia/Shanghai\ncalendar: CN\n"
PEOPLE = "- {id: D01, name: Leader, role: leader}\n"
TRAINERS = "- {id: TR01, name: Trainer, kind: internal}\n"
TIER = "id: junior\norder: 1\nname: Junior\nflow:\n- {id: basics, name: Basics}\n"
MATERIALS = (
    "- {code: M1, title: Starter, type: link, version: '1.0', origin: collected, author: TR01, owner: TR01, "
    "url: 'https://example.com/', courses: [c001]}\n"
)
KINDS = ("single",) * 10 + ("true_false",) * 6 + ("short",) * 2 + ("analysis",) * 2


def write_banks(folder: Path, count: int, seed: int) -> None:
    """Two workspaces with the same `count` questions, all approved: `folder`/many and `folder`/single."""
    random = Random(seed)  # inputs, no secrets
    courses = [f"c{number:03d}" for number in range(1, max(1, count // A_FILE) + 1)]
    each = count // len(courses)
    banks = {
        course: [_question(random, course, number) for number in range(1, each + 1)] for course in courses
    }
    for name in ("many", "single"):
        root = folder / name
        for path, text in _system(courses, each).items():
            write(root / path, text)
        for course, questions in banks.items():
            place = root / "curricula/junior/questions"
            if name == "many":
                write(place / f"{course}.yaml", dump_yaml(questions))
            else:
                for question in questions:
                    write(place / course / f"{question['id']}.yaml", dump_yaml([question]))
        _approve(root)


def write(path: Path, content: str | bytes) -> None:
    """A file with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def sound(found: T | None, problems: object) -> T:
    """What an operation made.

    Raises:
        ValueError: it made nothing; says what was wrong.
    """
    if found is None:
        raise ValueError(f"the inputs of the bench are not sound: {problems}")
    return found


def _system(courses: list[str], each: int) -> dict[str, str]:
    project = {
        "id": "bank",
        "order": 1,
        "name": "Bank",
        "materials": ["M1"],
        "courses": [_course(course, each) for course in courses],
    }
    files = {
        "trainer.yaml": SETTINGS,
        "roster/people.yaml": PEOPLE,
        "roster/trainers.yaml": TRAINERS,
        "curricula/junior/tier.yaml": TIER,
        "curricula/junior/materials.yaml": MATERIALS,
        "curricula/junior/projects/bank.yaml": dump_yaml(project),
    }
    return files | {f"curricula/junior/handouts/{course}.md": _handout(course) for course in courses}


def _course(course: str, each: int) -> dict[str, Any]:
    asked = {
        point: sorted({_kind(number) for number in _numbers(point, each)}) for point in range(1, POINTS + 1)
    }
    return {
        "id": course,
        "name": f"Course {course}",
        "block": "basics",
        "stage": 1,
        "kind": "mixed",
        "minutes": 90,
        "practice_minutes": 45,
        "materials": ["M1"],
        "examined": True,
        "points": [
            {"id": f"{course}-p{point}", "name": f"Point {point}", "assessed": kinds}
            for point, kinds in asked.items()
        ],
    }


def _numbers(point: int, each: int) -> range:
    return range(point, each + 1, POINTS)


def _kind(number: int) -> str:
    # By fives, the number of points: each point meets every kind.
    return KINDS[number // POINTS % len(KINDS)]


def _handout(course: str) -> str:
    keys = (
        f"course: {course}",
        f"title: Handout {course}",
        'version: "1.0"',
        "date: 2026-01-02",
        "author: TR01",
    )
    head = "\n".join(("---", *keys, "---", ""))
    lines = (
        f"§{number} 2026-01-02 本店守則 paragraph {number} of {course}.\n"
        for number in range(1, PARAGRAPHS + 1)
    )
    return head + "\n".join(lines)


def _sentence(random: Random, words: int) -> str:
    return " ".join(random.choices(WORDS, k=words))


def _question(random: Random, course: str, number: int) -> dict[str, Any]:
    kind = _kind(number)
    point = (number - 1) % POINTS + 1
    common = {
        "id": f"{course}-{number:03d}",
        "type": kind,
        "point": f"{course}-p{point}",
        "level": random.choice(("remember", "understand", "apply", "analyse")),
        "difficulty": Decimal(random.randint(40, 90)) / 100,
        "stem": f"{_sentence(random, 9)} ({course} {number})?",
    }
    cite = {"cite": f"{course}#{random.randint(1, PARAGRAPHS)}", "explanation": _sentence(random, 8)}
    return {**common, **_asked(random, kind), **cite}


def _asked(random: Random, kind: str) -> dict[str, Any]:
    if kind == "single":
        options = {letter: f"{_sentence(random, 4)} {letter}" for letter in "ABCD"}
        return {"options": options, "answer": random.choice("ABCD")}
    if kind == "true_false":
        return {"answer": random.choice((True, False))}
    total = 5 if kind == "short" else 7
    rubric = [{"criterion": _sentence(random, 3), "points": points} for points in (2, total - 2)]
    return {"model_answer": _sentence(random, 8), "rubric": rubric}


def _approve(root: Path) -> None:
    workspace = load(root).workspace
    subjects = [("question", question, name) for name, question in workspace.questions.items()]
    proposal, problems = approval_proposal(workspace, subjects, by="D01", at=AT)  # type: ignore[arg-type]  # a literal
    for change in sound(proposal, problems).changes:
        write(root / change.path, change.content or b"")
