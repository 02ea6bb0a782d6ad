"""Figures of a data set by packages of PyPI, a line `name<TAB>value` each: python peers.py FOLDER.

Runs in an environment of its own with `requirements.txt` beside it. FOLDER holds answers.csv and key.csv, or
ratings.csv.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

import krippendorff
import numpy as np
import pandas as pd
import pingouin
from sklearn.metrics import cohen_kappa_score

warnings.simplefilter("ignore")
CORRELATIONS = ("icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k")


def say(name: str, value: float) -> None:
    """Print a figure, unless it is not defined."""
    if not np.isnan(value):
        print(f"{name}\t{float(value)!r}")


def items(folder: Path) -> None:
    """Alpha of all items, and of all but one, by pingouin; correlations by pandas."""
    answers = pd.read_csv(folder / "answers.csv", dtype=str, keep_default_na=False).iloc[:, 1:]
    key = pd.read_csv(folder / "key.csv", dtype=str).set_index("item")
    points = key["points"].astype(float) if "points" in key else pd.Series(1.0, index=key.index)
    scores = pd.DataFrame(
        {name: points[name] * answers[name].isin(key.loc[name, "key"].split("|")) for name in answers}
    )
    total = scores.sum(axis=1)
    say("mean", total.mean())
    say("sd", total.std())
    say("alpha", pingouin.cronbach_alpha(data=scores)[0])
    for name, own in scores.items():
        rest = scores.drop(columns=name)
        say(f"items/{name}/facility", own.mean() / points[name])
        say(f"items/{name}/sd", own.std())
        say(f"items/{name}/r_total", own.corr(total))
        say(f"items/{name}/r_rest", own.corr(rest.sum(axis=1)))
        say(f"items/{name}/alpha_without", pingouin.cronbach_alpha(data=rest)[0])


def raters(folder: Path) -> None:
    """Kappa by scikit-learn, correlations by pingouin, alpha by krippendorff."""
    ratings = pd.read_csv(folder / "ratings.csv", index_col=0)
    complete = ratings.dropna()
    if complete.shape[1] == 2:  # noqa: PLR2004
        ranks = {value: rank for rank, value in enumerate(np.unique(complete.to_numpy()))}
        labels = [complete[name].map(ranks) for name in complete]
        for name, weights in (("kappa", None), ("kappa_linear", "linear"), ("kappa_quadratic", "quadratic")):
            say(name, cohen_kappa_score(*labels, weights=weights))
    long = complete.reset_index(names="target").melt(id_vars="target", var_name="rater", value_name="rating")
    found = pingouin.intraclass_corr(data=long, targets="target", raters="rater", ratings="rating")
    for name, value in zip(CORRELATIONS, found["ICC"], strict=True):
        say(name, value)
    for level in ("nominal", "ordinal", "interval", "ratio"):
        data = ratings.to_numpy(dtype=float).T
        say(f"alpha_{level}", krippendorff.alpha(reliability_data=data, level_of_measurement=level))


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (items if (place / "key.csv").exists() else raters)(place)
