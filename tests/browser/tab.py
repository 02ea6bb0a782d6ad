"""A page in a browser that is driven step by step: the DevTools protocol through two pipes."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import time
from fcntl import F_DUPFD_CLOEXEC, fcntl
from signal import SIGKILL
from typing import TYPE_CHECKING, Any, Self

from tests.browser.browser import OPTIONS, PROGRAMS

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

PATIENCE = 30.0
"""Seconds that a step may take before the test fails."""
FREE = 10
"""Numbers of open files from here on are none of those that the browser wants to have, 3 and 4."""
_KEYS = {"Tab": 9, "Enter": 13, " ": 32, "ArrowUp": 38, "ArrowDown": 40, "Escape": 27}
_TEXTS = {"Enter": "\r", " ": " "}

Message = dict[str, Any]


class Tab:
    """One page of a browser with a profile of its own in `folder`; what is saved lands in `folder/saved`."""

    def __init__(self, folder: Path) -> None:
        self.saved = folder / "saved"
        self.saved.mkdir()
        self.requests: list[str] = []
        self.errors: list[str] = []
        program = next(path for path in map(shutil.which, PROGRAMS) if path)
        orders, self._out = os.pipe()
        self._in, told = os.pipe()
        theirs = [fcntl(end, F_DUPFD_CLOEXEC, FREE) for end in (orders, told)]
        self._browser = os.posix_spawn(
            program,
            [program, *OPTIONS, f"--user-data-dir={folder / 'profile'}", "--remote-debugging-pipe", "about:blank"],
            os.environ,
            file_actions=[
                *((os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)),
                *((os.POSIX_SPAWN_DUP2, end, number) for number, end in enumerate(theirs, 3)),
            ],
        )  # fmt: skip
        for end in (orders, told, *theirs):
            os.close(end)
        self._number = 0
        self._unread = b""
        self._session: str | None = None
        self._events: list[Message] = []

    def __enter__(self) -> Self:
        """The page, empty."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for part in ("Page", "Network", "Runtime"):
            self.send(f"{part}.enable")
        self.send(
            "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.saved), eventsEnabled=True
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is left running."""
        os.kill(self._browser, SIGKILL)
        os.waitpid(self._browser, 0)
        os.close(self._out)
        os.close(self._in)

    def moves_to_a_new_window(self) -> str:
        """A second window of the same browser, where everything happens from now on; the session of the first."""
        first = self._session or ""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")
        return first

    def moves_back(self, session: str) -> None:
        """Everything happens in another window again."""
        self._session = session

    def runs_first(self, script: str) -> None:
        """Run a script in every page before its own."""
        self.send("Page.addScriptToEvaluateOnNewDocument", source=script)

    def opens(self, address: str) -> None:
        """Load a page and wait until it is there."""
        self._events.clear()
        self.send("Page.navigate", url=address)
        self.sees("Page.loadEventFired")

    def reloads(self) -> None:
        """Load the same page again."""
        self._events.clear()
        self.send("Page.reload")
        self.sees("Page.loadEventFired")

    def loads_by(self, key: str) -> None:
        """Press a key that makes the page load itself again, and wait until it is there."""
        self._events.clear()
        self.presses(key)
        self.sees("Page.loadEventFired")

    def sees(self, name: str, **wanted: object) -> Message:
        """Wait for an event whose parameters hold `wanted`; its parameters."""
        while True:
            for place, event in enumerate(self._events):
                told = event["params"]
                if event["method"] == name and wanted.items() <= told.items():
                    del self._events[place]
                    return dict(told)
            self._read()

    def says(self, expression: str) -> Any:  # noqa: ANN401  # whatever JSON holds
        """The value of an expression in the page."""
        told = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def focus(self, selector: str) -> None:
        """Put the focus where people would have come by the Tab key."""
        assert self.says(f"document.querySelector({json.dumps(selector)}).focus(), true")

    def presses(self, *keys: str) -> None:
        """Press keys, each by its name."""
        for key in keys:
            common = {"key": key, "code": "Space" if key == " " else key, "windowsVirtualKeyCode": _KEYS[key]}
            self.send("Input.dispatchKeyEvent", type="keyDown", text=_TEXTS.get(key, ""), **common)
            self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def types(self, text: str) -> None:
        """Type a text, a line break being the Enter key."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.presses("Enter")
            self.send("Input.insertText", text=line)

    def picture(self, width: int, height: int = 900, *, whole: bool = False) -> bytes:
        """How the page looks in a window of that size, as PNG."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        told = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        return base64.b64decode(told["data"])

    def send(self, method: str, **params: object) -> Message:
        """Send a command and wait for its answer."""
        self._number += 1
        message: Message = {"id": self._number, "method": method, "params": params}
        if self._session is not None and not method.startswith(("Browser.", "Target.")):
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            told = self._read()
            if told.get("id") == self._number:
                assert "error" not in told, (method, told)
                return dict(told["result"])

    def _read(self) -> Message:
        """The next message; events are kept."""
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._in], [], [], max(0.0, until - time.monotonic()))
            assert ready, f"the browser said nothing more; the last: {self._events[-3:]}"
            piece = os.read(self._in, 1 << 16)
            assert piece, "the browser has ended"
            self._unread += piece
        line, _, self._unread = self._unread.partition(b"\0")
        told: Message = json.loads(line)
        if "method" in told:
            self._noted(told)
        return told

    def _noted(self, event: Message) -> None:
        self._events.append(event)
        if event["method"] == "Network.requestWillBeSent":
            self.requests.append(event["params"]["request"]["url"])
        if event["method"] == "Runtime.exceptionThrown":
            self.errors.append(json.dumps(event["params"]))
