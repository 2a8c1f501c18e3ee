"""What a screen reader finds: the accessibility tree of the running application, as JSON on standard output.

Asked over AT-SPI, from outside, as Orca asks. One object per node, in reading order: role, name, whether it can take
the focus, and its depth. Waits until the page is in the tree, at most as many seconds as the second argument says.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def application(name):
    """The application of that name on this bus, or None."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_name() == name:
            return child
    return None


def nodes(accessible, depth=0):
    """The node and everything below it, in reading order."""
    states = accessible.get_state_set()
    yield {
        "depth": depth,
        "role": accessible.get_role_name(),
        "name": accessible.get_name(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
    }
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield from nodes(child, depth + 1)


def main():
    name, seconds = sys.argv[1], float(sys.argv[2])
    end = time.monotonic() + seconds
    found = []
    while time.monotonic() < end:
        try:
            root = application(name)
            found = list(nodes(root)) if root is not None else []
        except GLib.Error:
            # A node went away while it was read: read again.
            found = []
        if any(node["role"] in ("document web", "entry") for node in found):
            break
        time.sleep(0.1)
    json.dump(found, sys.stdout, ensure_ascii=False)


main()
