# The bot with its facts baked in. PYTHON may name another image that has `python` and `venv`, 3.11 or newer.
ARG PYTHON=docker.io/library/python:3.11-slim-bookworm

FROM ${PYTHON} AS build
WORKDIR /src
COPY requirements/run.txt requirements/build.txt requirements/
RUN python -m venv /build \
    && /build/bin/python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/build.txt \
    && python -m venv /opt/gazette \
    && /opt/gazette/bin/python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/run.txt
COPY pyproject.toml packaging_facts.py README.md LICENSE CHANGELOG.md ./
COPY bot bot
COPY data data
# facts.db is compiled while the wheel is made; a problem in the data ends the build here.
RUN /build/bin/python -m pip wheel --no-deps --no-build-isolation --disable-pip-version-check --wheel-dir /wheel . \
    && /opt/gazette/bin/python -m pip install --no-cache-dir --no-deps --no-index --disable-pip-version-check /wheel/*.whl

FROM ${PYTHON}
COPY --from=build /opt/gazette /opt/gazette
# state.db is all that is written; /tmp is for pictures under way.
RUN mkdir /var/lib/gazette && chown 10001:10001 /var/lib/gazette
ENV PATH=/opt/gazette/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    STATE_DB=/var/lib/gazette/state.db \
    HEALTH_PORT=8080
WORKDIR /var/lib/gazette
VOLUME /var/lib/gazette
USER 10001:10001
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['HEALTH_PORT'] + '/healthz', timeout=4)"]
ENTRYPOINT ["gazette"]
CMD ["run"]
