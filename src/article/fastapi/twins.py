"""Measures in process what the suite measures of its stacks, a row a line of JSON: python twins.py --app FILE --probes FILE"""

import argparse
import json
import sys

import uvloop

from article_api.app_file import AppFile
from sampling import SamplingError
from twin import json_codecs, middleware, request, routing
from twin.measure import Measure, ProofError


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", required=True, metavar="FILE", help="the App, as the Java side writes it")
    parser.add_argument("--probes", required=True, metavar="FILE", help="tables with their probes, and payloads")
    parser.add_argument("--seconds", type=float, default=0.2, help="of a repetition")
    parser.add_argument("--count", type=int, default=5, help="of repetitions")
    parser.add_argument("--only", default="", metavar="BENCHMARK[,NAME=VALUE...]", help="of one benchmark, with these parameters: routing,table=github")
    parser.add_argument("--profile", default="", metavar="FILE", help="where to tell what the repetitions spend their time on: a stack a line")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    measure = Measure(given.seconds, given.count, given.only, given.profile)
    with open(given.probes, encoding="utf-8") as file:
        probes = json.load(file)
    for table in probes.get("tables", []):
        routing.measure_table(measure, table)
    for payload, texts in probes.get("payloads", {}).items():
        json_codecs.measure_payload(measure, payload, texts)
    loop = uvloop.new_event_loop()
    middleware.measure_chains(measure, loop)
    request.measure_app(measure, loop, AppFile.read(given.app))


if __name__ == "__main__":
    try:
        main()
    except (OSError, ProofError, SamplingError) as error:
        sys.exit(str(error))
