"""Layer 7: one thin file per command group: parse, call one operation, show.

Only here is anything printed, asked, or read from the clock and the environment.
To add a command: a module with a typer `app` or function, a line in `cli.COMMANDS`, an example in its docstring.
"""
