"""A workspace is records by id, and nothing is shared between two of them."""

from trainer_cli.model.settings import Settings
from trainer_cli.workspace.workspace import Loaded, Workspace


def test_an_empty_workspace_has_everything_empty() -> None:
    one, other = Workspace(settings=Settings(name="x")), Workspace(settings=Settings(name="y"))
    assert one.agents == {}
    assert one.topics is None
    assert one.agents is not other.agents


def test_loading_gives_the_workspace_with_what_is_wrong() -> None:
    workspace = Workspace(settings=Settings(name="x"))
    loaded = Loaded(workspace=workspace, problems=(), digests={}, ignored=0, with_agents=lambda _: workspace)
    assert loaded.workspace is workspace
