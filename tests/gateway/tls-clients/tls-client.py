"""A TLS client for the gateway's tests. Takes one JSON object, prints what comes back."""
import json
import socket
import ssl
import sys

wish = json.loads(sys.argv[1])
raw = socket.create_connection(("127.0.0.1", wish["port"]), timeout=20)
if wish["kind"] != "tls":
    if wish["kind"] == "plain":
        raw.sendall(wish["send"].encode("latin-1"))
    if wish["kind"] != "close":
        while raw.recv(65536):
            pass
    raw.close()
    sys.exit(0)

context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.load_verify_locations(wish["ca"])
if wish.get("version"):
    version = getattr(ssl.TLSVersion, wish["version"].replace(".", "_"))
    context.minimum_version = version
    context.maximum_version = version
if wish.get("ciphers"):
    context.set_ciphers(wish["ciphers"])
if wish.get("cert"):
    context.load_cert_chain(wish["cert"], wish["key"])
try:
    secure = context.wrap_socket(raw, server_hostname=wish["serverName"])
    if wish.get("send"):
        secure.sendall(wish["send"].encode("latin-1"))
    while chunk := secure.recv(65536):
        sys.stdout.buffer.write(chunk)
    secure.close()
except (ssl.SSLError, OSError) as error:
    print(error, file=sys.stderr)
    sys.exit(1)
