"""Words of a template, settled when it is compiled: called on every page, `_` costs as much as the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import nodes


def translated(template: nodes.Template, said: Callable[[str], str]) -> nodes.Template:
    """The parsed template with every `_("phrase")` replaced as `said` says it."""
    # Loading Jinja takes longer than most commands, and few of them render.
    from jinja2.nodes import Call, Const, Name  # noqa: PLC0415
    from jinja2.visitor import NodeTransformer  # noqa: PLC0415

    class Translation(NodeTransformer):
        def visit_Call(self, node: Call) -> Any:  # noqa: ANN401, N802  # as Jinja declares and finds it
            match node:
                case Call(node=Name(name="_"), args=[Const(value=str() as phrase)]):
                    return Const(said(phrase), lineno=node.lineno)
            return self.generic_visit(node)

    Translation().visit(template)
    return template
