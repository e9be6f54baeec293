"""A person with a keyboard and a screen reader: presses keys, hears what has the focus, keeps pictures.

Nothing here knows the program from inside. Keys come from xdotool into a display of Xvfb's; what has the
keyboard is told by the accessibility bus (AT-SPI), as to a screen reader.
"""

import ctypes
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from tests.proofs import Disproved, NotHere

TOOLS = ("Xvfb", "xdotool", "import", "convert", "dbus-daemon", "dbus-monitor", "gdbus")
_REGISTRY = "org.a11y.atspi.Registry"
_SIGNAL = re.compile(r"^signal .*sender=(\S+) .*path=([^;]+);")
_TEXT = re.compile(r"<['\"](.*)['\"]>")
_CLIENT_MESSAGE = 33
_QUIET_S = 0.25
_SLOWEST_S = 30.0
_MOST_TABS = 90
_MOST_ASKING = 10


class Listener:
    """Hears what has the focus; `names` is all that was heard, the last one last.

    Args:
        address: of the accessibility bus.
    """

    def __init__(self, address: str, stack: ExitStack) -> None:
        self._address = address
        # Programs tell what is asked for, as long as whoever asked is there.
        self._asking = QDBusConnection.connectToBus(address, "hands")
        stack.callback(QDBusConnection.disconnectFromBus, "hands")
        self.ask()
        watch = "type='signal',interface='org.a11y.atspi.Event.Object',member='StateChanged',arg0='focused'"
        self._monitor = subprocess.Popen(
            ["dbus-monitor", "--address", address, watch], stdout=subprocess.PIPE, text=True, bufsize=1
        )
        stack.callback(self._monitor.wait)
        stack.callback(self._monitor.terminate)
        self._heard_at = 0.0
        self._service = self._path = ""
        self.names: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self) -> None:
        """Asks programs to tell what has the focus; one that has just begun may not have heard."""
        ask = QDBusMessage.createMethodCall(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent")
        ask.setArguments(["object:state-changed:focused"])
        self._asking.call(ask)

    @property
    def focused(self) -> str:
        """Name of what has the focus."""
        return self.names[-1] if self.names else ""

    def group(self) -> str:
        """Name of what holds the control that has the focus: the question of an answer."""
        found = re.search(r"objectpath '([^']+)'", self._tell(self._path, "Parent"))
        return self._name(found[1]) if found else ""

    def wait_quiet(self) -> None:
        """Waits until nothing is said any more."""
        until = time.monotonic() + _QUIET_S
        while time.monotonic() < max(until, self._heard_at + _QUIET_S):
            time.sleep(0.01)

    def wait_more(self, than: int, longest_s: float = _SLOWEST_S) -> bool:
        """Waits until there are more names than that, and then quiet; tells whether there are."""
        until = time.monotonic() + longest_s
        while len(self.names) <= than and time.monotonic() < until:
            time.sleep(0.01)
        self.wait_quiet()
        return len(self.names) > than

    def _listen(self) -> None:
        """Reads the monitor's three lines for each signal: where from, the word "focused", and 1 or 0."""
        assert self._monitor.stdout is not None
        where = ("", "")
        for line in self._monitor.stdout:
            found = _SIGNAL.search(line)
            if found:
                where = found[1], found[2]
            elif line.strip() == "int32 1" and where[0]:
                self._heard_at = time.monotonic()
                self._service, self._path = where
                self.names.append(self._name(self._path))
                self._heard_at = time.monotonic()
                where = ("", "")

    def _name(self, path: str) -> str:
        return "".join(_TEXT.findall(self._tell(path, "Name"))[:1])

    def _tell(self, path: str, what: str) -> str:
        command = [
            "gdbus",
            "call",
            "--address",
            self._address,
            "--dest",
            self._service,
            "--object-path",
            path,
        ]
        command += ["--method", "org.freedesktop.DBus.Properties.Get", "org.a11y.atspi.Accessible", what]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout


class Person:
    """Sits before a program that was started, with folders of his or her own."""

    def __init__(
        self, program: list[str], cwd: Path, environment: dict[str, str], listener: Listener
    ) -> None:
        self._environment = environment
        self.home = Path(environment["HOME"])
        self.hears = listener
        self._said = (self.home / "said.txt").open("w+b")
        self._program = subprocess.Popen(
            program, cwd=cwd, env=environment, stdout=self._said, stderr=self._said
        )
        self.take_window()

    def take_window(self) -> None:
        """Does what a window manager does with a new window: the whole screen, and the keyboard."""
        window = self._window()
        width, height = self._do("getdisplaygeometry").split()
        self._do("windowsize", "--sync", window, width, height)
        self._do("mousemove", width, height)
        heard = len(self.hears.names)
        self._do("windowfocus", "--sync", window)
        for _ in range(_MOST_ASKING):
            if self.hears.wait_more(heard, longest_s=3):
                return
            # It got the keyboard before it told anybody; there and back again says it.
            self.hears.ask()
            self._do("key", "Tab", "shift+Tab")
        raise Disproved("the window does not tell a screen reader what has the keyboard")

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, as xdotool names them."""
        for key in keys:
            self._do("key", key)
            self.hears.wait_quiet()

    def turn_page(self, *keys: str) -> None:
        """Presses keys of which the last one gives the keyboard to something else."""
        self.press(*keys[:-1])
        heard = len(self.hears.names)
        self._do("key", keys[-1])
        if not self.hears.wait_more(heard):
            raise Disproved(
                f"nothing happens after {keys[-1]} at “{self.hears.focused}” of “{self.hears.group()}”"
            )

    def write(self, text: str) -> None:
        """Types text."""
        # A letter that the display's keys lack is put on a key while it is typed. Faster than this the letter
        # is often gone before any window has read it, and å was lost in a bare field too.
        self._do("type", "--delay", "100", text)
        self.hears.wait_quiet()

    def go_to(self, name: str) -> None:
        """Presses Tab until something whose name begins so has the keyboard."""
        for _ in range(_MOST_TABS):
            if self.hears.focused.startswith(name):
                return
            heard = len(self.hears.names)
            self._do("key", "Tab")
            self.hears.wait_more(heard, longest_s=2)
        raise Disproved(f"Tab does not reach “{name}”, but {sorted(set(self.hears.names[-_MOST_TABS:]))}")

    def push(self, name: str) -> None:
        """Goes to the button whose name begins so and presses it."""
        self.go_to(name)
        self.press("space")

    def wait_for(self, name: str) -> None:
        """Waits until something whose name begins so gets the keyboard by itself."""
        until = time.monotonic() + _SLOWEST_S
        while not self.hears.focused.startswith(name):
            if time.monotonic() > until:
                raise Disproved(f"“{self.hears.focused}” has the keyboard instead of “{name}”")
            self.hears.wait_quiet()

    def take_picture(self, file: Path) -> None:
        """Keeps what is on the screen."""
        self.hears.wait_quiet()
        command = [
            "import",
            "-window",
            "root",
            "-depth",
            "8",
            "-define",
            "png:compression-level=9",
            str(file),
        ]
        subprocess.run(command, env=self._environment, check=True)

    def leave(self) -> None:
        """Closes the window.

        Raises:
            Disproved: the program left with another code than 0, or had something to say.
        """
        _ask_to_close(self._environment["DISPLAY"], int(self._window()))
        code = self._program.wait(_SLOWEST_S)
        said = self._what_it_said()
        if code or said:
            raise Disproved(f"the program left with {code} and said: {said}")

    def end(self) -> None:
        """Ends the program however it is."""
        self._program.kill()
        self._program.wait()
        self._said.close()

    def _what_it_said(self) -> str:
        """The end of it, in one line."""
        self._said.seek(0)
        return " ".join(self._said.read().decode().split())[-600:]

    def _window(self) -> str:
        return self._do("search", "--sync", "--onlyvisible", "--name", "^Vägval$").split()[-1]

    def _do(self, *arguments: str) -> str:
        if self._program.poll() is not None:
            raise Disproved(f"the program has left with {self._program.returncode}: {self._what_it_said()}")
        command = ["xdotool", *arguments]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True
        ).stdout


@contextmanager
def person_at(program: list[str], cwd: Path, home: Path, size: str) -> Iterator[Person]:
    """A person at that program, on a display of that size (``1366x768``), at home in that folder.

    Raises:
        NotHere: a tool is missing.
    """
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise NotHere(", ".join(missing))
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    environment |= dict.fromkeys(("HOME", "TMPDIR", "XDG_RUNTIME_DIR"), str(home))
    with ExitStack() as stack:

        def started(*command: str) -> str:
            """Starts it until the end, and gives the line with which it says where it is."""
            process = subprocess.Popen(
                command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            )
            stack.callback(process.wait)
            stack.callback(process.terminate)
            assert process.stdout is not None
            return process.stdout.readline().strip()

        screen = ("-screen", "0", f"{size}x24", "-nolisten", "tcp")
        environment["DISPLAY"] = ":" + started("Xvfb", "-displayfd", "1", *screen)
        bus = started("dbus-daemon", "--session", "--nofork", "--print-address=1")
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        # Asked for the name of what is gone by then, Qt would complain.
        environment["QT_LOGGING_RULES"] = "qt.accessibility.*=false"
        person = Person(program, cwd, environment, Listener(_accessibility_bus(environment), stack))
        stack.callback(person.end)
        yield person


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
    )


def _ask_to_close(display_name: str, window: int) -> None:
    """Tells the window what a window manager tells it when a person closes it."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(display_name.encode()))
    protocols, delete = (x.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = _ClientMessage(_CLIENT_MESSAGE, 0, 1, display, window, protocols, 32, (delete, 0, 0, 0, 0))
    # An event may be as large as 24 longs, and Xlib copies all of it.
    room = ctypes.create_string_buffer(bytes(message), 24 * ctypes.sizeof(ctypes.c_long))
    x.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), room)
    x.XCloseDisplay(display)


def _accessibility_bus(environment: dict[str, str]) -> str:
    """Address of the bus, which the session's bus starts when asked for it."""
    command = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
    command += ["--method", "org.a11y.Bus.GetAddress"]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout
    if not answer:
        raise NotHere("an accessibility bus (at-spi2-core)")
    return answer.split("'")[1]
