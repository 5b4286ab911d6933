"""A small OpenID Connect provider on localhost, with real keys and signatures."""

import base64
import hashlib
import json
import secrets
import threading
import time
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET, KEY = "noden", "a secret of the client", "key-1"


@cache
def new_key(_name):
    """Return a private key, generated once per name."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class OpenIDService:
    """Signs in every visitor as `person`; the other attributes make its responses invalid.

    `claims` and `userinfo` replace claims about the person, `key`, `kid` and `algorithm` the ones
    it signs with, `configuration` its metadata; with `down` every response has status 500.
    """

    def __init__(self, address):
        self.address = address
        self.published = new_key("published")
        self.key, self.kid, self.algorithm = self.published, KEY, "RS256"
        self.person = {"sub": "1", "email": "person@noden.example", "email_verified": True}
        self.claims, self.userinfo, self.configuration = {}, {}, {}
        self.down = False
        self.codes = {}

    def discover(self):
        said = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            **self.configuration,
        }
        return {name: value for name, value in said.items() if value is not None}

    def keys(self):
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.published.public_key()))
        return {"keys": [{**key, "kid": KEY, "use": "sig", "alg": "RS256"}]}

    def authorize(self, asked):
        """Return the address to which the browser is sent back."""
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        respond = {"code": code, "state": asked["state"]}
        return f"{asked['redirect_uri']}?{urlencode(respond)}"

    def token(self, given):
        """Return the tokens for a code; None for a wrong code, secret, address or verifier."""
        asked = self.codes.pop(given.get("code"), None)
        if not asked or given.get("client_secret") != SECRET:
            return None
        digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if (challenge, given["redirect_uri"]) != (asked["code_challenge"], asked["redirect_uri"]):
            return None
        return {"access_token": "an-access-token", "token_type": "Bearer", **self.id_token(asked)}

    def id_token(self, asked):
        now = int(time.time())
        said = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300}
        said |= {"nonce": asked["nonce"], **self.person, **self.claims}
        said = {name: value for name, value in said.items() if value is not None}
        headers = {"kid": self.kid} if self.kid else {}
        token = jwt.encode(said, self.key, self.algorithm, headers=headers)
        return {"id_token": token}


class Handler(BaseHTTPRequestHandler):
    """The request handler of the provider."""

    def do_GET(self):
        service, parts = self.server.service, urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if service.down:
            self.respond(500, {})
        elif parts.path == "/.well-known/openid-configuration":
            self.respond(200, service.discover())
        elif parts.path == "/keys":
            self.respond(200, service.keys())
        elif parts.path == "/authorize":
            self.respond(302, {}, Location=service.authorize(asked))
        elif (
            parts.path == "/userinfo" and self.headers["Authorization"] == "Bearer an-access-token"
        ):
            self.respond(200, {**service.person, **service.userinfo})
        else:
            self.respond(404, {})

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        given = {name: values[0] for name, values in parse_qs(body).items()}
        tokens = self.server.service.token(given) if self.path == "/token" else None
        self.respond(200 if tokens else 400, tokens or {"error": "invalid_grant"})

    def respond(self, status, body, **headers):
        content = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments):
        """Log nothing."""


@contextmanager
def running_service():
    """Yield an OpenIDService that listens on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.service = OpenIDService(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=[0.02], daemon=True)
    thread.start()
    try:
        yield server.service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
