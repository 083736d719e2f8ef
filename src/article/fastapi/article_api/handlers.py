"""What the routes answer. Each set of handlers is a function by the route that it is for, as the table has it."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import HTTPException, Path, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from article_api.app_file import AppFile

JSON = "application/json"
# whose requests have a body, which is read even by those who have no use for it: so no answer comes before the request is complete
WITH_BODY = ("POST", "PUT", "PATCH")

Handler = Callable[..., Awaitable]
# the tutorial's `id: int` would take "+1", "007" and "1.0" for 1, too
Id = Annotated[str, Path(pattern="^[1-9][0-9]*$")]


class Message(BaseModel):
    message: str


class User(BaseModel):
    id: int
    name: str
    email: str


def new_user_model(limits: dict) -> type[BaseModel]:
    class NewUser(BaseModel):
        name: Annotated[str, Field(min_length=1, max_length=limits["name"])]
        email: Annotated[str, Field(max_length=limits["email"], pattern="^[^@]+@")]

    return NewUser


def canned(app_file: AppFile) -> Callable[[str], Handler]:
    """The same for all, by method."""

    async def answer() -> Response:
        return Response(app_file.canned, media_type=JSON)

    async def answer_to_body(request: Request) -> Response:
        await request.body()
        return Response(app_file.canned, media_type=JSON)

    return lambda method: answer_to_body if method in WITH_BODY else answer


def plain(app_file: AppFile) -> dict[tuple[str, str], Handler]:
    """Those that make their own response, which FastAPI sends as it is."""
    NewUser = new_user_model(app_file.limits)
    users = app_file.users

    async def hello() -> Response:
        return JSONResponse(app_file.hello)

    async def user(id: Id) -> Response:
        if id not in users:
            raise HTTPException(404)
        return JSONResponse(users[id])

    async def create_user(new: NewUser) -> Response:
        return JSONResponse({"id": len(users) + 1, "name": new.name, "email": new.email}, status_code=201)

    async def post(id: Id) -> Response:
        if id not in users:
            raise HTTPException(404)
        return JSONResponse({"message": f"Post {id}"})

    return by_route(hello, user, create_user, post)


def modelled(app_file: AppFile) -> dict[tuple[str, str], Handler]:
    """Those that return a model, as the tutorial has it: FastAPI validates and encodes it."""
    NewUser = new_user_model(app_file.limits)
    users = app_file.users

    async def hello() -> Message:
        return Message(**app_file.hello)

    async def user(id: Id) -> User:
        if id not in users:
            raise HTTPException(404)
        return User(**users[id])

    async def create_user(new: NewUser) -> User:
        return User(id=len(users) + 1, name=new.name, email=new.email)

    async def post(id: Id) -> Message:
        if id not in users:
            raise HTTPException(404)
        return Message(message=f"Post {id}")

    return by_route(hello, user, create_user, post)


def by_route(hello: Handler, user: Handler, create_user: Handler, post: Handler) -> dict[tuple[str, str], Handler]:
    return {("GET", "/api/hello"): hello, ("GET", "/users/{id}"): user, ("POST", "/users"): create_user, ("GET", "/posts/{id}"): post}
