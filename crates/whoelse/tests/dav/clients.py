"""Real programs against a real server: vdirsyncer, khal, todoman, khard, python caldav and caldav-server-tester.

    clients.py WHOELSE [PORT]

Founds an office in a temporary folder, serves it, and does what people do with their calendars and address books. Ends with 0 if
everything came out as it should, and says each thing that it did.
"""

import base64
import datetime
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import caldav
import icalendar

WHOELSE = sys.argv[1]
BIN = pathlib.Path(sys.executable).parent
# The tester asks a server at 127.0.0.1 nothing of /.well-known; Linux answers at every address of loopback.
HOST = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
# What the tester has to find of 98. Eight of its questions begin with making a calendar, which is refused here; one asks for a
# server that hands out addresses with an "@" in them, one for scheduling, and one for taking "@" and "%40" for two names.
FULL_MIN = 86 if sys.platform == "linux" else 85
EMAIL = "ana@example.com"


def free_port():
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return listener.getsockname()[1]


def said(step, is_right, more=""):
    print(("ok   " if is_right else "FAIL ") + step + (f" – {more}" if more else ""), flush=True)
    if not is_right:
        sys.exit(1)


class Office:
    """An office, its server and a device of its rep's."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {**os.environ, "WHOELSE_DATA": str(folder / "data")}
        (folder / "data").mkdir()
        self.url = f"http://{HOST}:{free_port()}"
        self.run("user", "add", "Ana Rep", EMAIL, "--time-zone", "Europe/Zurich")
        self.run("capture", "Jane Doe, CFO at Acme, +1 415 555 0100, jane@acme.example")
        self.run("capture", "Bob Stone, Globex, +1 415 555 0101")
        self.promise = self.run("promise", "Jane Doe", "--on", day(10), "--words", "Send the offer")["follow_ups"][0]
        device = self.run("device", "add", "Test", "--public-url", self.url)
        self.password = device["password"]
        port = self.url.rsplit(":", 1)[1]
        self.server = subprocess.Popen(
            [WHOELSE, "serve", "--host", HOST, "--port", port], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(200):
            try:
                urllib.request.urlopen(self.url + "/health", timeout=5)
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise SystemExit("The server does not answer.")

    def run(self, *arguments):
        done = subprocess.run(
            [WHOELSE, "--as", EMAIL, "--json", *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"whoelse {arguments}: {done.stdout}{done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip().startswith("{") else done.stdout

    def ask(self, method, path, body=""):
        request = urllib.request.Request(self.url + path, data=body.encode(), method=method)
        credentials = base64.b64encode(f"{EMAIL}:{self.password}".encode()).decode()
        request.add_header("Authorization", f"Basic {credentials}")
        request.add_header("Depth", "1")
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read().decode()

    def end(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(30)


def day(ahead):
    return (datetime.date.today() + datetime.timedelta(days=ahead)).isoformat()


def tool(name, *arguments, environment=None, answers=None, may_fail=False):
    done = subprocess.run(
        [str(BIN / name), *arguments], env=environment, input=answers, capture_output=True, text=True, check=False, timeout=600
    )
    if done.returncode and not may_fail:
        print(done.stdout, done.stderr)
        said(f"{name} {' '.join(arguments)}", False, f"ended with {done.returncode}")
    return done.stdout + done.stderr


def python_caldav(office):
    client = caldav.DAVClient(url=office.url + "/dav/", username=EMAIL, password=office.password)
    calendars = {calendar.get_display_name(): calendar for calendar in client.principal().calendars()}
    said("python caldav finds the two calendars", set(calendars) == {"Who Else? promises", "Who Else? calendar"})
    promises = calendars["Who Else? promises"]
    to_dos = promises.todos()
    said("python caldav reads the promise", len(to_dos) == 1 and "Jane Doe" in to_dos[0].data)
    component = icalendar.Calendar.from_ical(to_dos[0].data).walk("VTODO")[0]
    said("icalendar reads its day", component["DUE"].dt.isoformat() == day(10))
    start = promises.objects_by_sync_token(load_objects=True)
    moved = to_dos[0]
    moved.data = re.sub(r"DUE;VALUE=DATE:\d+", "DUE;VALUE=DATE:" + day(20).replace("-", ""), moved.data)
    try:
        moved.save()
        said("a promise that python caldav moves is refused", False)
    except caldav.lib.error.DAVError as refused:
        said("a promise that python caldav moves is refused", True, type(refused).__name__)
    own = promises.save_todo(summary="My own", due=datetime.date.fromisoformat(day(3)))
    own.complete()
    changed = promises.objects_by_sync_token(start.sync_token, load_objects=True)
    said("python caldav is told what changed", [o.icalendar_component["SUMMARY"] for o in changed] == ["My own"])
    own.delete()
    gone = promises.objects_by_sync_token(changed.sync_token)
    said("python caldav is told what is gone", len(list(gone)) == 0 or all(not o.data for o in gone))
    return client


def vdirsyncer(office, folder):
    for name in ("calendars", "people", "status"):
        (folder / name).mkdir()
    remote = f'url = "{office.url}/"\nusername = "{EMAIL}"\npassword = "{office.password}"\n'
    (folder / "vdirsyncer.conf").write_text(
        f'[general]\nstatus_path = "{folder}/status/"\n'
        f'[pair calendars]\na = "here"\nb = "there"\ncollections = ["promises", "calendar"]\nconflict_resolution = "b wins"\n'
        f'[storage here]\ntype = "filesystem"\npath = "{folder}/calendars/"\nfileext = ".ics"\n'
        f'[storage there]\ntype = "caldav"\n{remote}'
        f'[pair people]\na = "people_here"\nb = "people_there"\ncollections = ["people"]\nconflict_resolution = "b wins"\n'
        f'[storage people_here]\ntype = "filesystem"\npath = "{folder}/people/"\nfileext = ".vcf"\n'
        f'[storage people_there]\ntype = "carddav"\n{remote}'
    )
    environment = {**os.environ, "VDIRSYNCER_CONFIG": str(folder / "vdirsyncer.conf")}
    tool("vdirsyncer", "discover", environment=environment, answers="y\n" * 10)
    tool("vdirsyncer", "sync", environment=environment)
    files = lambda name: sorted((folder / name).glob("*/*.*"))
    said("vdirsyncer fetches promises, events and people", len(files("calendars")) == 2 and len(files("people")) == 2)
    again = tool("vdirsyncer", "sync", environment=environment)
    said("vdirsyncer finds nothing to do the second time", "Copying" not in again and "Deleting" not in again)
    return environment


def khal(folder):
    (folder / "khal.conf").write_text(
        f"[calendars]\n[[calendar]]\npath = {folder}/calendars/calendar\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {folder}/khal.db\n[default]\ndefault_calendar = calendar\n"
    )
    config = ("-c", str(folder / "khal.conf"))
    listed = tool("khal", *config, "list", day(0), "30d")
    said("khal shows the promise on its day", "Jane Doe" in listed and day(10) in listed, listed.strip().splitlines()[0])
    tool("khal", *config, "new", day(5), "14:00", "15:00", "Lunch with Bob")


def todoman(folder):
    (folder / "todoman.py").write_text(
        f'path = "{folder}/calendars/promises"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\ndefault_list = "promises"\n'
        f'cache_path = "{folder}/todoman.db"\n'
    )
    config = ("--config", str(folder / "todoman.py"))
    listed = tool("todo", *config, "list")
    said("todoman shows the promise", "Jane Doe" in listed)
    tool("todo", *config, "new", "--list", "promises", "Buy paper")
    number = re.search(r"\[ \]\s+(\d+)", next(line for line in tool("todo", *config, "list").splitlines() if "Jane" in line))
    number = number.group(1) if number else re.search(r"\d+", next(line for line in listed.splitlines() if "Jane" in line)).group(0)
    tool("todo", *config, "done", number)


def khard(folder):
    (folder / "khard.conf").write_text(
        f"[addressbooks]\n[[people]]\npath = {folder}/people/people\n[general]\ndefault_action = list\neditor = true\n"
        "merge_editor = true\n[contact table]\ndisplay = formatted_name\n[vcard]\npreferred_version = 3.0\nskip_unparsable = no\n"
    )
    config = ("-c", str(folder / "khard.conf"))
    listed = tool("khard", *config, "list")
    said("khard shows the people", "Jane Doe" in listed and "Bob Stone" in listed)
    shown = tool("khard", *config, "show", "Jane")
    said("khard shows where they work", "Acme" in shown and "jane@acme.example" in shown)
    card = "First name : Grace\nLast name : Fischer\nOrganisation : Initech\nPhone :\n    cell : +1 415 555 0123\n"
    tool("khard", *config, "new", "-a", "people", "-i", str(write(folder / "new.yaml", card)), answers="n\n")


def write(path, text):
    path.write_text(text)
    return path


def back_again(office, folder, environment):
    tool("vdirsyncer", "sync", environment=environment)
    promise = [line for line in office.ask("REPORT", books(office)["promises"], SYNC).split("<D:response>") if "Jane Doe" in line]
    said("the promise that todoman ticked off is kept", "STATUS:COMPLETED" in promise[0])
    said("what todoman added stands there", "Buy paper" in office.ask("REPORT", books(office)["promises"], SYNC))
    said("what khal added stands there", "Lunch with Bob" in office.ask("REPORT", books(office)["calendar"], SYNC))
    found = office.run("find", "Grace Fischer")
    said("whom khard added is captured", "Fischer" in json.dumps(found))
    after = tool("vdirsyncer", "sync", environment=environment)
    after = tool("vdirsyncer", "sync", environment=environment)
    said("vdirsyncer settles", "Copying" not in after and "Deleting" not in after, after.replace("\n", " ")[:200])


SYNC = (
    '<sync-collection xmlns="DAV:"><sync-token/><sync-level>1</sync-level><prop><getetag/>'
    '<C:calendar-data xmlns:C="urn:ietf:params:xml:ns:caldav"/></prop></sync-collection>'
)


def books(office):
    user = re.search(r"/dav/principals/([^/<]+)/", office.ask("PROPFIND", "/dav/")).group(1)
    return {name: f"/dav/calendars/{user}/{name}/" for name in ("promises", "calendar")}


def server_tester(office):
    report = tool(
        "caldav-server-tester", "--verbose", "--format", "text", "--caldav-calendar", "Who Else? calendar",
        "--caldav-url", office.url + "/dav/", "--caldav-username", EMAIL, "--caldav-password", office.password,
        may_fail=True,
    )  # fmt: skip
    levels = {}
    for feature, level in re.findall(r"^## (\S+)\nFeature support level found: (\S+)", report, re.M):
        levels.setdefault(level, []).append(feature)
    counts = {level: len(features) for level, features in sorted(levels.items())}
    bad = [f for level in ("broken", "fragile", "ungraceful") for f in levels.get(level, [])]
    said("caldav-server-tester", len(levels.get("full", [])) >= FULL_MIN and not bad, f"{counts} {' '.join(bad)}")
    for level in ("unsupported", "unknown"):
        print(f"     {level}: {' '.join(levels.get(level, []))}")


def main():
    with tempfile.TemporaryDirectory(prefix="whoelse-dav-") as folder:
        folder = pathlib.Path(folder)
        office = Office(folder)
        try:
            python_caldav(office)
            environment = vdirsyncer(office, folder)
            khal(folder)
            todoman(folder)
            khard(folder)
            back_again(office, folder, environment)
            server_tester(office)
        finally:
            office.end()


main()
