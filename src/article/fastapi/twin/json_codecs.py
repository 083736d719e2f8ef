"""How long do the JSON codecs take that an answer or a body of FastAPI goes through?"""

import json
from collections.abc import Callable, Sequence
from itertools import cycle, islice

from fastapi.responses import JSONResponse
from pydantic import BaseModel, TypeAdapter

from article_api.handlers import Message, User
from twin.measure import Measure, require


class Users(BaseModel):
    users: list[User]


class Address(BaseModel):
    street: str
    city: str
    country: str


class Item(BaseModel):
    sku: str
    title: str
    quantity: int
    price: float


class Order(BaseModel):
    id: int
    customer: str
    paid: bool
    total: float
    note: str
    shipTo: Address
    items: list[Item]


MODELS = {"message": Message, "user": User, "users100": Users, "order": Order}


def measure_payload(measure: Measure, payload: str, texts: Sequence[str]) -> None:
    model = MODELS[payload]
    adapter = TypeAdapter(model)
    values = [json.loads(text) for text in texts]
    models = [model(**value) for value in values]
    octets = [text.encode() for text in texts]
    response = JSONResponse(None)

    for codec, encode, given in (
        ("json", response.render, values),
        ("pydantic", lambda value: value.model_dump_json().encode(), models),
        ("response-model", lambda value: adapter.dump_json(adapter.validate_python(value, from_attributes=True)), models),
    ):
        require([json.loads(encode(value)) for value in given] == values, f"{codec} encodes a {payload} wrong")
        measure("json", {"payload": payload, "codec": codec, "direction": "encode"}, runner(encode, given))

    for codec, decode, right in (
        ("json", json.loads, values),
        ("pydantic", model.model_validate_json, models),
        ("body-model", lambda body: adapter.validate_python(json.loads(body), from_attributes=True), models),
    ):
        require([decode(body) for body in octets] == right, f"{codec} decodes a {payload} wrong")
        measure("json", {"payload": payload, "codec": codec, "direction": "decode"}, runner(decode, octets))


def runner(function: Callable, given: Sequence) -> Callable[[int], None]:
    walk = cycle(given)

    def run(operations: int) -> None:
        for value in islice(walk, operations):
            function(value)

    return run
