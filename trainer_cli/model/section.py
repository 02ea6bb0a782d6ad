"""A section of a theory exam, as its blueprint and the exam itself have it: questions of one type."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from msgspec import Meta, structs

from trainer_cli.model.base import Filled, Part, finite

Credit = Literal["exact", "half", "share", "net"]
Share = Annotated[
    str, Meta(pattern=r"^(100|\d{1,2}(\.\d+)?)%$(?!\n)", description="a share of the exam's points like 25%")
]


class BlueprintSection(Part, frozen=True, kw_only=True):
    """So many questions of one type at so many points each; a blueprint may give the `share` of its points instead.

    `credit` is the policy by which an answer earns part of the points, where answers have parts; `penalty` the
    share (0 to 1) of a question's points that a wrong choice takes away under `net`.
    """

    type: Filled
    count: Annotated[int, Meta(ge=1)] = 0
    share: Share | None = None
    points: Decimal
    credit: Credit = "exact"
    penalty: Decimal | None = None

    def __post_init__(self) -> None:
        finite(self.points, "points")
        if self.points <= 0:
            raise ValueError("`points` must be more than 0")
        if bool(self.count) == (self.share is not None):
            raise ValueError("a section has either `count` or `share`")
        if self.penalty is not None:
            finite(self.penalty, "penalty")
            if not 0 <= self.penalty <= 1:
                raise ValueError("`penalty` must lie between 0 and 1")

    def counted(self, points: Decimal) -> Self:
        """The section with its number of questions, in an exam of so many points.

        Raises:
            ValueError: its share of them makes no whole number of questions.
        """
        if self.share is None:
            return self
        count, rest = divmod(points * Decimal(self.share.removesuffix("%")) / 100, self.points)
        if rest or count < 1:
            raise ValueError(
                f"`share`: {self.share} of {points} points is no number of questions of {self.points}"
            )
        return structs.replace(self, count=int(count), share=None)
