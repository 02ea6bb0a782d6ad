"""What a proposal says before and after it is written."""

from trainer_cli.text.write import Change
from trainer_cli.workflows.proposal import Proposal

CHANGES = (Change("a", b""), Change("b", b"", "sha256:0"), Change("c", None, "sha256:0"))


def test_the_effect_in_words() -> None:
    assert Proposal(changes=CHANGES).effect() == "would add    a\nwould change b\nwould remove c\n"
    assert Proposal().effect() == ""


def test_what_the_files_do_not_tell_is_said_first() -> None:
    proposal = Proposal(changes=CHANGES[:1], what="This takes back: trainer agent add x")
    assert proposal.effect() == "This takes back: trainer agent add x\nwould add    a\n"


def test_the_answer_for_a_script() -> None:
    assert Proposal(changes=CHANGES, document={"plan": "p"}).as_document() == {
        "plan": "p",
        "files": ["a", "b", "c"],
    }
