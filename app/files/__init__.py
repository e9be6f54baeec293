"""What comes from and goes to files: read, checked, written."""

# All of pydantic at once: what of it is first imported after Qt, when other parts were before, fails to load,
# since Qt's hook on imports looks into modules of pydantic that are not ready yet.
import pydantic.dataclasses  # noqa: F401
