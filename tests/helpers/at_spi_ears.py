"""What a screen reader hears and does, as JSON lines: run by the system's Python, which has the AT-SPI library (python3-gi).

    /usr/bin/python3 -m tests.helpers.at_spi_ears PID [old]

It sees one program, the one with this process id, only by what that says about itself on the accessibility bus, and uses
it only by actions, editable text, focus and keys. `ScreenReader` in `screen_reader.py` is the other end.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

FOCUS: Final = "object:state-changed:focused"
ANNOUNCEMENT: Final = "object:announcement"
SHOWING: Final = "object:state-changed:showing"
HEARD: Final = (FOCUS, ANNOUNCEMENT, "window:activate")
HEARD_BY_OLD: Final = (FOCUS, SHOWING, "window:activate")
"""By readers from before there were announcements."""
DEPTH: Final = 40
# The library gives up after 0.8 s, and what it has given up may have been done all the same by a program that was busy.
ANSWER_MS: Final = 30_000
START_MS: Final = 60_000


class NotYetError(Exception):
    """What is asked for is not there; the caller may ask again."""


class UnansweredError(Exception):
    """Something was asked of the program and it is not known whether it has done it: to ask again could do it twice."""


class Ears:
    """Answers one question after the other.

    Args:
        pid: of the program.
        old: they know no announcements, only notifications that are shown.
    """

    def __init__(self, pid: int, *, old: bool = False) -> None:
        self._pid = pid
        Atspi.set_timeout(ANSWER_MS, START_MS)
        self._heard: list[dict[str, Any]] = []
        self._focused: Any = None
        self._listener = Atspi.EventListener.new(self._on_event)
        for kind in HEARD_BY_OLD if old else HEARD:
            self._listener.register(kind)

    def windows(self) -> list[str]:
        """The titles of the program's windows."""
        return [window.get_name() or "" for window in self._windows()]

    def tree(self) -> list[str]:
        """Everything that is shown, for whoever writes a test."""
        lines = []
        for depth, node in self._walk():
            said = _describe(node)
            note = f" ({said['description']})" if said["description"] else ""
            lines.append(f"{'  ' * depth}{said['role']} {said['name']!r}{note} {' '.join(said['states'])}")
        return lines

    def all(self, role: str = "", within: str = "") -> list[dict[str, Any]]:
        """Everything shown of one role, in reading order."""
        return [_describe(node) for node in self._shown(within) if not role or node.get_role_name() == role]

    def find(self, name: str, role: str = "", within: str = "") -> dict[str, Any]:
        """What is known of the thing of this name."""
        return _describe(self._find(name, role, within))

    def press(self, name: str, role: str = "", within: str = "") -> str:
        """Do the first thing that can be done with a thing of this name; what it was."""
        node = self._find(name, role, within)
        if not node.get_state_set().contains(Atspi.StateType.SENSITIVE):
            raise NotYetError(f"{name} cannot be used: {node.get_description()}")
        action = node.get_action_iface()
        if action is None or not action.get_n_actions():
            raise NotYetError(f"nothing can be done with {name}")
        what = str(action.get_action_name(0))
        try:
            action.do_action(0)
        except GLib.Error as err:
            raise UnansweredError(f"{what} of {name}: {err}") from err
        return what

    def focus(self, name: str, role: str = "", within: str = "") -> None:
        """Ask for the focus."""
        node = self._find(name, role, within)
        component = node.get_component_iface()
        if component is None or not component.grab_focus():
            raise NotYetError(f"{name} does not take the focus")

    def write(self, name: str, text: str, role: str = "", within: str = "") -> None:
        """Put a text into a field, in place of what is there."""
        node = self._find(name, role, within)
        editable = node.get_editable_text_iface()
        if editable is None or not editable.set_text_contents(text):
            raise NotYetError(f"{name} cannot be written into")

    def focused(self) -> dict[str, Any]:
        """What was said to have the focus last, and still is there."""
        if self._focused is None:
            raise NotYetError("nothing has had the focus yet")
        return _describe(self._focused)

    def heard(self, since: int = 0) -> list[dict[str, Any]]:
        """Everything heard from a number on."""
        return self._heard[since:]

    def _on_event(self, event: Any) -> None:
        try:
            if event.source.get_process_id() != self._pid:
                return
            about = _describe(event.source)
        except GLib.Error:
            return  # what it was about has gone
        said = event.any_data if isinstance(event.any_data, str) else ""
        if event.type.startswith((FOCUS, SHOWING)) and not event.detail1:
            return
        if event.type.startswith(FOCUS):
            self._focused = event.source
        kind = event.type
        if kind.startswith(ANNOUNCEMENT):
            kind = "announcement"
        elif kind.startswith(SHOWING):
            if about["role"] != "notification":
                return
            kind, said = "notification", about["name"]
        self._heard.append({"kind": kind, "text": said, "detail": event.detail1, "about": about})

    def _windows(self) -> list[Any]:
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(number) for number in range(desktop.get_child_count())]
        ours = [program for program in programs if program is not None and _pid_of(program) == self._pid]
        if not ours:
            raise NotYetError("the program is not on the accessibility bus")
        windows = [ours[-1].get_child_at_index(number) for number in range(ours[-1].get_child_count())]
        return [window for window in windows if window is not None]

    def _walk(self) -> Iterator[tuple[int, Any]]:
        for window in self._windows():
            yield from _below(window, 0)

    def _shown(self, within: str = "") -> Iterator[Any]:
        if not within:
            return (node for _depth, node in self._walk())
        return (node for _depth, node in _below(self._find(within, "", "", holds=True), 0))

    def _find(self, name: str, role: str, within: str, *, holds: bool = False) -> Any:
        exact, partly = None, None
        for node in self._shown(within):
            if (role and node.get_role_name() != role) or (holds and not node.get_child_count()):
                continue
            own = node.get_name() or ""
            if own == name:
                exact = node
            elif name and name in own:
                partly = node if partly is None else partly
        found = exact if exact is not None else partly
        if found is None:
            raise NotYetError(f"there is no {role or 'thing'} {name!r}")
        return found


def _below(node: Any, depth: int) -> Iterator[tuple[int, Any]]:
    try:
        states = node.get_state_set()
        if depth and not states.contains(Atspi.StateType.VISIBLE):
            return
        yield depth, node
        if depth < DEPTH:
            for number in range(node.get_child_count()):
                child = node.get_child_at_index(number)
                if child is not None:
                    yield from _below(child, depth + 1)
    except GLib.Error:
        return  # it has gone while it was looked at


def _describe(node: Any) -> dict[str, Any]:
    states = node.get_state_set()
    wanted = ("focused", "focusable", "sensitive", "checked", "selected", "showing", "editable", "busy", "expanded")
    text = node.get_text_iface()
    value = node.get_value_iface()
    return {
        "name": node.get_name() or "",
        "role": node.get_role_name(),
        "description": node.get_description() or "",
        "states": [each for each in wanted if states.contains(getattr(Atspi.StateType, each.upper()))],
        "text": Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text is not None else "",
        "value": value.get_current_value() if value is not None else None,
    }


def _pid_of(program: Any) -> int:
    try:
        return int(program.get_process_id())
    except GLib.Error:
        return 0


COMMANDS: Final[dict[str, Callable[..., Any]]] = {
    name: getattr(Ears, name)
    for name in ("windows", "tree", "all", "find", "press", "focus", "write", "focused", "heard")
}


def _answer(ears: Ears, command: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"value": COMMANDS[command.pop("do")](ears, **command)}
    except (NotYetError, GLib.Error) as err:
        return {"not_yet": str(err)}
    except Exception as err:  # noqa: BLE001 - GLib would only print it, and the other end would wait
        return {"broken": repr(err)}


def main(pid: int, *, old: bool) -> None:
    """Answer until the input ends."""
    ears = Ears(pid, old=old)
    loop = GLib.MainLoop()
    rest = b""

    def on_input(_source: object, _condition: object) -> bool:
        nonlocal rest
        chunk = os.read(0, 65_536)
        if not chunk:
            loop.quit()
            return False
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            print(json.dumps(_answer(ears, json.loads(line))), flush=True)
        return True

    GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, on_input)
    print(json.dumps({"value": "ready"}), flush=True)
    loop.run()


if __name__ == "__main__":
    main(int(sys.argv[1]), old="old" in sys.argv[2:])
