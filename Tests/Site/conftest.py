"""The real program, a real web server and a real browser for the tests in this folder."""
import http.client
import os
import pathlib
import shutil
import socket
import subprocess
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTEFACTS = ROOT / "artefacts"
CAREBOOK = pathlib.Path(os.environ.get("CAREBOOK_PROGRAM", ROOT / ".build" / "release" / "carebook"))
TODAY = "2026-11-21"

# The site is shown below a folder of the server, so that a link which is not relative fails.
NGINX = """
daemon off; worker_processes 1; pid {work}/nginx.pid; error_log {work}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off; client_body_temp_path {work}/body; proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fcgi; uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; application/xml xml; }}
  server {{
    listen 127.0.0.1:{port}; charset utf-8;
    add_header Content-Security-Policy "default-src 'self'" always;
    location /ertong/ {{ alias {site}/; index index.html; error_page 404 /ertong/404.html; }}
  }}
}}
"""


def carebook(*words, **options):
    """Runs the program and returns what it did."""
    environment = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
    return subprocess.run(
        [CAREBOOK, *map(str, words)], capture_output=True, text=True, timeout=120, env=environment, **options
    )


@pytest.fixture(scope="session")
def site():
    """The project's own site, built once, with the sample's releases as `make site` has them."""
    folder = ARTEFACTS / "public"
    made = subprocess.run([ROOT / "scripts" / "sample-releases.sh"], capture_output=True, text=True, timeout=600)
    assert made.returncode == 0, made.stderr
    shutil.rmtree(ARTEFACTS, ignore_errors=True)
    ARTEFACTS.mkdir()
    done = carebook("build", "--site", ROOT, "--output", folder, "--today", TODAY)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def pages(site):
    """The paths of all pages from the site's root."""
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


@pytest.fixture(scope="session")
def server(site, tmp_path_factory):
    """The address of the site on nginx."""
    work = tmp_path_factory.mktemp("nginx")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = work / "nginx.conf"
    config.write_text(NGINX.format(work=work, port=port, site=site))
    os.chmod(work, 0o755)
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    user = ["-g", "user root;"] if os.getuid() == 0 else []
    process = subprocess.Popen([nginx, "-c", config, *user], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
                connection.request("GET", "/ertong/index.html")
                if connection.getresponse().status == 200:
                    break
            except OSError:
                pass
            time.sleep(0.05)
        else:
            pytest.fail((work / "error.log").read_text())
        yield f"http://127.0.0.1:{port}/ertong/"
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield chromium
        chromium.close()
