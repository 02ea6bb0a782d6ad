"""Where something stands."""

from trainer_cli.text.source import NOWHERE, Source


def test_a_place_reads_like_an_editor_wants_it() -> None:
    assert str(Source("plans/2026.yaml", 12, 5)) == "plans/2026.yaml:12:5"
    assert str(NOWHERE) == ":1:1"


def test_a_value_inside_a_record_keeps_the_place_of_the_record() -> None:
    stage = Source("curricula/junior/tier.yaml", 20, 5).at("stages", 3)
    assert stage.at("days") == Source("curricula/junior/tier.yaml", 20, 5, ("stages", 3, "days"))
