"""Property tests here take few but large examples."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "pages",
    settings.get_profile("repeatable"),
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("pages")
