from trainer_cli.commands.completing_line import without_globals


def test_a_line_that_does_not_fit_is_left_as_it_is() -> None:
    assert without_globals({"_TYPER_COMPLETE_ARGS": "trainer --today soon plan "}) == {}
    open_quotation = without_globals({"_TYPER_COMPLETE_ARGS": "trainer 'plan sh"})
    assert open_quotation["_TYPER_COMPLETE_ARGS"] == "trainer ''\"'\"'plan' sh"


def test_global_options_are_left_out() -> None:
    left = without_globals(
        {"COMP_WORDS": "trainer --json plan -C team sh", "COMP_CWORD": "5", "PWD": "/home"}
    )
    assert (left["COMP_WORDS"], left["COMP_CWORD"], left["PWD"]) == ("trainer plan sh", "2", "/home/team")
