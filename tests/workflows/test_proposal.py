"""What a proposal says before and after it is written."""

from trainer_cli.text.write import Change
from trainer_cli.workflows.proposal import Proposal

CHANGES = (Change("a", b""), Change("b", b"", "sha256:0"), Change("c", None, "sha256:0"))


def test_the_effect_in_words() -> None:
    assert Proposal(changes=CHANGES).effect() == "would add    a\nwould change b\nwould remove c\n"
    assert Proposal().effect() == ""


def test_of_a_table_that_grows_the_new_line_is_shown() -> None:
    grown = Change("roster/agents.csv", "id,name\nA001,林雨晴\nA002,王小紅\n".encode(), "sha256:0")
    assert Proposal(changes=(grown,)).effect() == (
        "would change roster/agents.csv\n             + A002,王小紅\n"
    )


def test_the_answer_for_a_script() -> None:
    assert Proposal(changes=CHANGES, document={"plan": "p"}).as_document() == {
        "plan": "p",
        "files": ["a", "b", "c"],
    }
