"""A real SMTP server for the tests: TLS from the start or STARTTLS, with a sign-in. What it takes goes into a folder, one file a
mail. Whom a mail is for says how the server misbehaves:

    refused@…        550 at RCPT             busy@…     451 at RCPT
    full@…           552 after the letter    hangs@…    takes the letter, never answers
    dies-before@…    ends before DATA        dies-after@…   has the letter on its disk, then ends without a word

Usage: server.py FOLDER CERTIFICATE KEY; says "ready PORT PORT" (TLS, STARTTLS) when it listens; ends when its input does.
"""

import asyncio
import os
import ssl
import sys
import uuid

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

FOLDER, CERTIFICATE, KEY = sys.argv[1:4]


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "refused":
            return "550 5.1.1 no such user"
        if name == "busy":
            return "451 4.3.0 try again later"
        if name == "dies-before":
            os._exit(1)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        names = {address.split("@")[0] for address in envelope.rcpt_tos}
        if "full" in names:
            return "552 5.2.2 mailbox full"
        path = os.path.join(FOLDER, f"{uuid.uuid4()}.eml")
        with open(path + ".part", "wb") as file:
            file.write(f"X-From: {envelope.mail_from}\r\nX-To: {','.join(envelope.rcpt_tos)}\r\n".encode())
            file.write(envelope.original_content)
            file.flush()
            os.fsync(file.fileno())
        os.rename(path + ".part", path)
        if "dies-after" in names:
            os._exit(1)
        if "hangs" in names:
            await asyncio.sleep(3600)
        return "250 OK"


def may_enter(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"rita", b"correct horse")
    return AuthResult(success=good, handled=False)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(CERTIFICATE, KEY)
    return made


class AtOnce(Controller):
    def factory(self):
        return SMTP(self.handler, authenticator=may_enter, auth_required=True, auth_require_tls=False, hostname="localhost")


class Later(Controller):
    def factory(self):
        return SMTP(
            self.handler,
            authenticator=may_enter,
            auth_required=True,
            hostname="localhost",
            tls_context=context(),
            require_starttls=True,
        )


def free_port():
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


at_once, later = free_port(), free_port()
AtOnce(Handler(), hostname="127.0.0.1", port=at_once, ssl_context=context()).start()
Later(Handler(), hostname="127.0.0.1", port=later).start()
print("ready", at_once, later, flush=True)
sys.stdin.read()
