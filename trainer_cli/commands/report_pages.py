"""The pages of `trainer report month`, `year` and `cohort`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from trainer_cli.commands.asking import one_id
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.reports.cohort import cohort_report
from trainer_cli.reports.period import Period, month_of, period_report, year_of
from trainer_cli.workspace.approval import status_of
from trainer_cli.workspace.named import plans_of, plans_taught

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session


def show_month(session: Session, which: str | None) -> None:
    """Show a month like 2026-02, None for this one.

    Raises:
        WrongUsage: it is none.
    """
    given = f"{session.today:%Y-%m}" if which is None else which
    first = _first_day(f"{given}-01", f"MONTH must be like 2026-02, not `{given}`")
    _show_period(session, month_of(first.year, first.month))


def show_year(session: Session, which: str | None) -> None:
    """Show a year, None for this one.

    Raises:
        WrongUsage: it is none.
    """
    given = f"{session.today:%Y}" if which is None else which
    first = _first_day(f"{given}-01-01", f"YEAR must be like 2026, not `{given}`")
    _show_period(session, year_of(first.year))


def show_cohort(session: Session, plan: str | None) -> None:
    """Show the cohort of a plan, None for the only one that is taught.

    Raises:
        Refused: no plan, or more than one, has that name.
        WrongUsage: it is the plan of a year.
    """
    workspace = session.load().workspace
    taught = plans_taught(workspace, session.today)
    found = one_id(session, plans_of(workspace), plan, open_ones=taught)
    if found in workspace.year_plans:
        raise WrongUsage(
            f"{found} is the plan of a year: trainer report year {workspace.year_plans[found].year}"
        )
    session.show_report("cohort", cohort_report(workspace, workspace.plans[found]))


def _show_period(session: Session, period: Period) -> None:
    workspace = session.load().workspace
    states = {plan.id: status_of(workspace, "plan", plan) for plan in workspace.plans.values()}
    session.show_report("period", period_report(workspace, period, session.today, states))


def _first_day(text: str, otherwise: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise WrongUsage(otherwise) from None
