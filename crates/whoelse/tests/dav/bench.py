"""How much CPU a device's questions cost the server, beside Radicale with the same things in it, in one run.

    bench.py WHOELSE [HOW_MANY]

Fills both with HOW_MANY to-dos and as many people (10,000 unless said otherwise), asks each question three times, and prints the least
CPU time that each server used for it, and the ratio. Then vdirsyncer fetches everything, and asks again when nothing is new: how long it
took, and the server's CPU time in it. Linux only: CPU is read from /proc.
"""

import base64
import http.client
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import socket

WHOELSE = sys.argv[1]
MANY = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
EMAIL = "ana@example.com"
TICKS = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    def __init__(self, name, port, pid, user, password):
        self.name, self.port, self.pid = name, port, pid
        self.authorization = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        self.books = {}
        self.connection = None

    def ask(self, method, path, body="", depth="1", kind="application/xml"):
        for again in (True, False):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=900)
            try:
                headers = {"Authorization": self.authorization, "Depth": depth, "Content-Type": kind}
                self.connection.request(method, path, body.encode(), headers)
                answer = self.connection.getresponse()
                text = answer.read().decode()
                break
            except (http.client.HTTPException, OSError):
                self.connection = None
                if not again:
                    raise
        if answer.status >= 400:
            raise SystemExit(f"{self.name}: {method} {path}: {answer.status} {text[:500]}")
        return text

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def costs(self, *question, times=3):
        least, text = None, ""
        for _ in range(times):
            before = self.cpu()
            text = self.ask(*question)
            used = self.cpu() - before
            least = used if least is None else min(least, used)
        return least, text


def to_do(number):
    due = f"2026{number % 12 + 1:02}{number % 28 + 1:02}"
    return (
        f"BEGIN:VTODO\r\nUID:bench-{number:06}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Call Gyven{number} Family{number}\r\n"
        f"DUE;VALUE=DATE:{due}\r\nPRIORITY:1\r\nSTATUS:NEEDS-ACTION\r\nURL:https://crm.example/t/{number}\r\nEND:VTODO\r\n"
    )


def card(number):
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:bench-{number:06}\r\nFN:Gyven{number} Family{number}\r\n"
        f"N:Family{number};Gyven{number};;;\r\nORG:Company {number % 500}\r\nTITLE:Manager\r\n"
        f"TEL;TYPE=CELL:+1 415 {200 + number // 10000:03} {number % 10000:04}\r\nEMAIL:p{number}@example.com\r\nEND:VCARD\r\n"
    )


def calendar(parts):
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n" + parts + "END:VCALENDAR\r\n"


def ours(folder):
    environment = {**os.environ, "WHOELSE_DATA": str(folder / "data")}
    (folder / "data").mkdir()
    run = lambda *a: subprocess.run([WHOELSE, "--as", EMAIL, *a], env=environment, check=True, capture_output=True, text=True).stdout
    run("user", "add", "Ana Rep", EMAIL)
    people = folder / "people.vcf"
    people.write_text("".join(card(number) for number in range(MANY)))
    began = time.time()
    run("import", str(people))
    port = free_port()
    device = run("device", "add", "Bench", "--public-url", f"http://127.0.0.1:{port}")
    password = re.search(r"Password: (\S+)", device).group(1)
    process = subprocess.Popen([WHOELSE, "serve", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL)
    server = Server("Who Else?", port, process.pid, EMAIL, password)
    wait(server)
    user = re.search(r"/dav/principals/([^/<]+)/", server.ask("PROPFIND", "/dav/", depth="0")).group(1)
    server.books = {"to-dos": f"/dav/calendars/{user}/promises/", "people": f"/dav/contacts/{user}/people/"}
    for number in range(MANY):
        server.ask("PUT", f"{server.books['to-dos']}bench-{number:06}.ics", calendar(to_do(number)), kind="text/calendar")
    print(f"filled Who Else? in {time.time() - began:.0f} s", flush=True)
    return server, process


def radicale(folder):
    port = free_port()
    (folder / "users").write_text("rep:rep\n")
    (folder / "radicale.conf").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\nmax_content_length = 100000000\n[auth]\ntype = htpasswd\n"
        f"htpasswd_filename = {folder}/users\nhtpasswd_encryption = plain\n[storage]\nfilesystem_folder = {folder}/collections\n"
        "[logging]\nlevel = error\n"
    )
    process = subprocess.Popen([sys.executable, "-m", "radicale", "--config", str(folder / "radicale.conf")])
    server = Server("Radicale", port, process.pid, "rep", "rep")
    wait(server)
    server.books = {"to-dos": "/rep/todo/", "people": "/rep/people/"}
    began = time.time()
    server.ask("PUT", "/rep/todo/", calendar("".join(to_do(number) for number in range(MANY))), kind="text/calendar")
    server.ask("PUT", "/rep/people/", "".join(card(number) for number in range(MANY)), kind="text/vcard")
    print(f"filled Radicale in {time.time() - began:.0f} s", flush=True)
    return server, process


def wait(server):
    for _ in range(300):
        try:
            server.ask("OPTIONS", "/dav/" if server.name != "Radicale" else "/")
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{server.name} does not answer.")


ETAGS = '<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'
SYNC = '<sync-collection xmlns="DAV:"><sync-token>{}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>'
GET = {
    "to-dos": ("C:calendar-multiget", "C:calendar-data", "urn:ietf:params:xml:ns:caldav"),
    "people": ("C:addressbook-multiget", "C:address-data", "urn:ietf:params:xml:ns:carddav"),
}


def multiget(book, hrefs):
    report, data, namespace = GET[book]
    hrefs = "".join(f"<href>{href}</href>" for href in hrefs)
    return f'<{report} xmlns="DAV:" xmlns:C="{namespace}"><prop><getetag/><{data}/></prop>{hrefs}</{report}>'


def questions(server, book):
    path = server.books[book]
    yield "PROPFIND of etags", *server.costs("PROPFIND", path, ETAGS)
    used, text = server.costs("REPORT", path, SYNC.format(""))
    yield "first sync-collection", used, text
    token = re.search(r"<(?:\w+:)?sync-token>([^<]+)<", text).group(1)
    yield "sync-collection, nothing new", *server.costs("REPORT", path, SYNC.format(token))
    hrefs = [href for href in re.findall(r"<(?:\w+:)?href>([^<]+)<", text) if not href.endswith("/")]
    yield f"multiget of {len(hrefs)}", *server.costs("REPORT", path, multiget(book, hrefs))


def vdirsyncer(server, folder):
    """vdirsyncer's first sync of both books, and one without anything new: seconds, and the server's CPU seconds in them."""
    folder = folder / f"vdirsyncer-{server.port}"
    user, password = base64.b64decode(server.authorization.split()[1]).decode().split(":", 1)
    pairs = []
    for book, kind, end in (("to-dos", "caldav", "ics"), ("people", "carddav", "vcf")):
        name = book.replace("-", "")
        (folder / name).mkdir(parents=True)
        pairs.append(
            f'[pair {name}]\na = "{name}_here"\nb = "{name}_there"\ncollections = null\n'
            f'[storage {name}_here]\ntype = "filesystem"\npath = "{folder}/{name}/"\nfileext = ".{end}"\n'
            f'[storage {name}_there]\ntype = "{kind}"\nurl = "http://127.0.0.1:{server.port}{server.books[book]}"\n'
            f'username = "{user}"\npassword = "{password}"\n'
        )
    config = folder / "vdirsyncer.conf"
    config.write_text(f'[general]\nstatus_path = "{folder}/status/"\n' + "".join(pairs))
    program = pathlib.Path(sys.executable).parent / "vdirsyncer"

    def run(*arguments):
        began, before = time.time(), server.cpu()
        environment = {**os.environ, "VDIRSYNCER_CONFIG": str(config)}
        done = subprocess.run([program, *arguments], env=environment, input="y\n" * 10, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"vdirsyncer with {server.name}: {done.stdout[-500:]} {done.stderr[-500:]}")
        return time.time() - began, server.cpu() - before

    run("discover")
    first, again = run("sync"), run("sync")
    found = [len(list((folder / name).iterdir())) for name in ("todos", "people")]
    if found != [MANY, MANY]:
        raise SystemExit(f"vdirsyncer fetched {found} from {server.name}, not {MANY} each.")
    return {"first sync": first, "sync without anything new": again}


def main():
    with tempfile.TemporaryDirectory(prefix="whoelse-dav-bench-") as folder:
        folder = pathlib.Path(folder)
        server, process = ours(folder)
        peer, other = radicale(folder)
        try:
            print(f"load {os.getloadavg()[0]:.1f}; CPU seconds of the server, the least of three\n")
            print("| what | Who Else? | Radicale | ratio |\n| --- | --- | --- | --- |")
            for book in ("to-dos", "people"):
                for (what, mine, text), (_, theirs, other_text) in zip(questions(server, book), questions(peer, book)):
                    things = len(re.findall("etag>", text)), len(re.findall("etag>", other_text))
                    ratio = f"1/{theirs / mine:.0f}" if mine else "–"
                    print(f"| {what}, {book} | {mine:.2f} | {theirs:.2f} | {ratio} |", things if things[0] != things[1] else "", flush=True)
            print(f"\n| vdirsyncer, {MANY} to-dos and {MANY} people | Who Else?: s (server's CPU) | Radicale |\n| --- | --- | --- |")
            mine, theirs = vdirsyncer(server, folder), vdirsyncer(peer, folder)
            for what, (took, used) in mine.items():
                print(f"| {what} | {took:.1f} ({used:.2f}) | {theirs[what][0]:.1f} ({theirs[what][1]:.2f}) |", flush=True)
        finally:
            process.terminate()
            other.terminate()
            process.wait()
            other.wait()


main()
