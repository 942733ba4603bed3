"""The WSGI application of the preview: the site as it is shown, and on top of it what its editor needs."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from helpsite.desk.mistakes import STYLE, box, page
from helpsite.desk.office import DESK
from helpsite.problems import Problem
from helpsite.texts.languages import Language

ASSETS = Path(__file__).parent / "assets"


class Desk:
    """Shows the pages of another application with a box of `problems`, as long as there are any."""

    def __init__(
        self, site: WSGIApplication, project: Path, language: Language, office: WSGIApplication | None = None
    ) -> None:
        self.problems: Sequence[Problem] = ()
        self._office = office
        self._site = site
        self._project = project
        self._language = language

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        if environ["PATH_INFO"] == STYLE:
            body = (ASSETS / "desk.css").read_bytes()
            start_response("200 OK", [("Content-Type", "text/css; charset=utf-8"), ("Content-Length", str(len(body)))])
            return [body]
        if self._office and environ["PATH_INFO"].startswith(DESK):
            return self._office(environ, start_response)
        if not self.problems:
            return self._site(environ, start_response)
        return self._with_box(environ, start_response)

    def _with_box(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        status, headers = "", list[tuple[str, str]]()

        def keep(told: str, fields: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
            nonlocal status, headers
            status, headers = told, fields
            return bytearray().extend

        body = b"".join(self._site(environ, keep))
        # A page waits for the build that is going on, after which all may be mended.
        if self.problems and dict(headers).get("Content-Type", "").startswith("text/html"):
            # Where there is no page yet, MkDocs says so in a few words.
            is_page = b"</body>" in body
            status = status if is_page else "200 OK"
            body = body.replace(b"</body>", self._told(box) + b"</body>") if is_page else self._told(page)
        kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*kept, ("Content-Length", str(len(body)))])
        return [body]

    def _told(self, form: Callable[..., str]) -> bytes:
        has_forms = self._office is not None
        return str(form(self.problems, self._project, self._language, has_forms=has_forms)).encode()
