"""`trainer.yaml`: the settings of a workspace. Each policy threshold names the clause that it serves."""

from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta

from trainer_cli.model.base import Count, Filled, Part, Record, Tolerance, finite

Language = Literal["zh-Hant", "zh-Hans", "en"]
Step = Literal["plan", "question", "release"]
ResitCap = Literal["pass", "none"]
"""The most points that a resit is credited with: the pass mark, or as many as were earned."""
MonthDay = Annotated[str, Meta(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$(?!\n)", description="MM-DD")]


class Eligibility(Part, frozen=True, kw_only=True):
    """Who may sit an exam, by attendance; what is not given is not asked.

    At most so many half days of absence, so many times late or gone early, such a share of the days on leave.
    """

    absent_half_days: Count | None = None
    late: Count | None = None
    leave_share: Decimal | None = None

    def __post_init__(self) -> None:
        finite(self.leave_share or Decimal(0), "leave_share")
        if self.leave_share is not None and not 0 <= self.leave_share <= 1:
            raise ValueError("`leave_share` must lie between 0 and 1")


class Policy(Part, frozen=True, kw_only=True):
    """Thresholds of the training policy, with the defaults of the sources where they give any."""

    plan_due: Annotated[MonthDay, Meta(extra={"clause": "S67"})] = "01-31"
    exam_minutes: Annotated[Count, Meta(extra={"clause": "T39"})] = 150
    lecture_minutes: Annotated[Count, Meta(extra={"clause": "T24"})] = 90
    practice_share: Annotated[Decimal, Meta(extra={"clause": "S7"})] = Decimal("0.30")
    stage_tolerance: Annotated[Decimal, Meta(extra={"clause": "T16"})] = Decimal("0.5")
    marking_days: Annotated[Count, Meta(extra={"clause": "T42"})] = 0
    mark_step: Annotated[Decimal, Meta(extra={"clause": "T42"})] = Decimal("0.5")
    double_marking: Annotated[bool, Meta(extra={"clause": "T42"})] = False
    mark_tolerance: Annotated[Tolerance, Meta(extra={"clause": "T42"})] = "1"
    eligibility: Annotated[Eligibility, Meta(extra={"clause": "T36"})] = Eligibility()
    exam_notice_days: Annotated[Count, Meta(extra={"clause": "T36"})] = 3
    late_sheets: Annotated[Literal["warn", "void"], Meta(extra={"clause": "T39"})] = "warn"
    skill_after_theory: Annotated[Literal["warn", "refuse", "off"], Meta(extra={"clause": "T45"})] = "warn"
    resits: Annotated[Count, Meta(extra={"clause": "S96"})] = 1
    resit_cap: Annotated[ResitCap, Meta(extra={"clause": "S96"})] = "pass"
    resit_absent: Annotated[bool, Meta(extra={"clause": "S96"})] = True
    follow_up_days: Annotated[Count, Meta(extra={"clause": "S96"})] = 5
    appeal_days: Annotated[Count, Meta(extra={"clause": "S101"})] = 7
    appeal_answer_days: Annotated[Count, Meta(extra={"clause": "S101"})] = 25
    archive_days: Annotated[Count, Meta(extra={"clause": "S102"})] = 5

    def __post_init__(self) -> None:
        finite(self.mark_step, "mark_step")
        if self.mark_step <= 0:
            raise ValueError("`mark_step` must be more than 0")


class Places(Part, frozen=True, kw_only=True):
    """Folders that lie elsewhere, relative to the workspace."""

    questions: str | None = None
    roster: str | None = None
    records: str | None = None
    archives: str | None = None
    reports: str | None = None


class Settings(Record, frozen=True, kw_only=True):
    """The whole of `trainer.yaml`.

    `language` is that of the documents; `messages` that of what the program says, left to each user's locale
    where it is not given. `calendar` is a country code with official data, or `none`.
    """

    name: Filled
    language: Language = "zh-Hant"
    messages: Language | None = None
    time_zone: Filled = "Asia/Shanghai"
    calendar: Literal["CN", "none"] = "CN"
    commit: Literal["auto", "manual"] = "manual"
    two_person: tuple[Step, ...] = ()
    policy: Policy = Policy()
    places: Places = Places()
