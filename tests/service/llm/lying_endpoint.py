"""A program that speaks OpenAI's protocol badly, each model in its own way.

Run it: it prints its port and serves until it is killed.
"""

import json
import socket
import sys
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

GOOD = '{"name": "Anna", "count": 3, "note": null}'
seen: Counter[str] = Counter()


class Endpoint(BaseHTTPRequestHandler):
    """Answers according to the model's name and how often it was asked."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """One chat completion, or none."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        model = body["model"]
        seen[model] += 1
        first = seen[model] == 1
        if model == "slow":
            time.sleep(30)
        elif model == "dropping" and first:
            self.drop()
        elif model == "halfway" and first:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
            self.wfile.write(b"Content-Length: 5000\r\n\r\n{")
            self.wfile.flush()
            self.drop()
        elif model == "failing" and first:
            self.say(500, {"error": {"message": "out of memory"}})
        elif model == "lying" and first:
            self.say(200, completion('{"name": ["Anna"], "count": "many"}'))
        elif model == "echo":
            self.say(200, completion(json.dumps({"name": said(body), "count": 0, "note": None})))
        else:
            self.say(200, completion(GOOD))

    def drop(self) -> None:
        """Hang up in the middle."""
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True

    def say(self, status: int, answer: dict[str, Any]) -> None:
        """One JSON response."""
        content = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing."""


def said(body: dict[str, Any]) -> str:
    """The last thing that was said to the model."""
    return str(body["messages"][-1]["content"])


def completion(content: str) -> dict[str, Any]:
    """A chat completion."""
    message = {"role": "assistant", "content": content}
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
    }


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    server.daemon_threads = True
    sys.stdout.write(f"{server.server_address[1]}\n")
    sys.stdout.flush()
    server.serve_forever()
