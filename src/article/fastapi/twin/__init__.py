"""The suite's questions in process, asked of Starlette, FastAPI and pydantic: proved first, then measured."""
