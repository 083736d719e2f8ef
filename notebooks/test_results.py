"""What the notebooks stand on, with runs made up here: python -m unittest"""

import json
import os
import tempfile
import unittest
from pathlib import Path

import numpy as np

import coverage
import estimates
import results
import telling


def row(stack, forks, benchmark="routing.RouteMatchBenchmark.match", **params):
    return {"benchmark": f"org.requestcore.bench.{benchmark}", "mode": "avgt", "threads": 1, "forks": len(forks), "jvmArgs": ["-Xmx1g"],
            "measurementIterations": 3, "measurementTime": "1 s", "params": {"stack": stack, **params}, "primaryMetric": {"scoreUnit": "ns/op", "rawData": forks},
            "secondaryMetrics": {"·gc.alloc.rate.norm": {"scoreUnit": "B/op", "rawData": [[8.0, 8.0, "NaN"]] * len(forks)}}}


class ResultsTest(unittest.TestCase):
    FORKS = [[10.0, 11.0, 12.0], [11.0, 12.0, 13.0], [40.0, 41.0, 42.0]]

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(setattr, results, "RUNS", results.RUNS)
        results.RUNS = Path(folder.name)

    def run_of(self, name, *rows, concern="routing", jdk="17.0.15", host="a"):
        (results.RUNS / name).mkdir(parents=True)
        (results.RUNS / name / "run.json").write_text(json.dumps({"collector": "g1", "environment": {"jdk": jdk, "host": host}}))
        (results.RUNS / name / f"{concern}.json").write_text(json.dumps(rows))
        return name

    def test_intervals_are_held_against_a_long_run(self):
        near, far = ([[at + i / 10] * 3 for i in range(10)] for at in (10.0, 20.0))
        long = self.run_of("bad-machines/1", row("floor", near), row("netty", far), row("split", near), row("gone", near))
        bad = self.run_of("bad-machines/2", row("floor", near[2:7]), row("netty", near[2:7]), row("split", near[:3] + far[:3]))
        self.assertEqual([long, {bad}], [coverage.reference(), set(coverage.against(long))])
        self.assertEqual([], results.committed(), "what bad machines measure is nobody else's figure")
        held = coverage.held(long, bad).set_index("contender")
        self.assertEqual([True, True, False], [bool(held.shown[name]) for name in ("floor", "netty", "split")])
        self.assertEqual([True, False, False], [bool(held.inside[name]) for name in ("floor", "netty", "split")])
        self.assertEqual([3, 2, 50.0, 0, 1], coverage.line(held)[:5])
        self.assertAlmostEqual(20.45 / 10.4, coverage.line(held)[5], places=6)
        self.assertEqual("? cores, JDK 17.0.15, others had 0 % of it", coverage.machine(bad))

    def test_sides_are_those_of_the_newest_run_that_has_some(self):
        for name, side in (("1_vm", "--collectors g1"), ("1_vm_zgc", "--collectors zgc"), ("2_vm", "--flags plain"), ("2_vm_tight", "--flags tight"), ("3_vm", None)):
            self.run_of(f"sides/{name}", row("floor", self.FORKS))
            (results.RUNS / "sides" / name / "run.json").write_text(json.dumps({"side": side} if side else {}))
        self.assertEqual([("plain", "sides/2_vm"), ("tight", "sides/2_vm_tight")], list(results.sides("sides").items()))
        self.assertEqual({}, results.sides("none"))

    def test_single_operations_have_percentiles_and_a_count(self):
        metric = {"scoreUnit": "us/op", "scorePercentiles": {"99.9": 7.0}, "rawDataHistogram": [[[[1.0, 3], [7.0, 1]], [[2.0, 2]]], [[[1.0, 4]]]]}
        single = results.single(self.run_of("1", {**row("floor", self.FORKS, live="64"), "mode": "sample", "primaryMetric": metric}, row("netty", self.FORKS)), "RouteMatch")
        self.assertEqual([["floor", "64", "us/op", 10, 7.0]], single[["contender", "live", "unit", "operations", "99.9"]].values.tolist())

    def test_a_run_tells_what_its_stacks_are_made_of(self):
        name = self.run_of("1", row("floor", self.FORKS))
        self.assertEqual(["radix", "floor"], [results.fact(name, stack, "routesWith", stack) for stack in ("netty", "floor")])
        (results.RUNS / name / "run.json").write_text(json.dumps({"contenders": {"stack": {"mine": {"request": {"routesWith": "floor"}}}}}))
        self.assertEqual(["floor", "netty"], [results.fact(name, stack, "routesWith", stack) for stack in ("mine", "netty")])

    def test_one_line_per_row_metric_fork_and_iteration(self):
        frame = results.load(self.run_of("1", row("floor", self.FORKS, table="github", depth="4")))
        self.assertEqual(9, (frame.metric == "score").sum())
        self.assertEqual(6, (frame.metric == "gc.alloc.rate.norm").sum(), "without the dot of the name, and without NaN")
        line = frame[(frame.fork == 2) & (frame.iteration == 1) & (frame.metric == "score")].iloc[0]
        self.assertEqual(["1", "routing", "RouteMatchBenchmark.match", "floor", "github", 4, "ns/op", 41.0],
                         line[["run", "concern", "benchmark", "contender", "table", "depth", "unit", "value"]].tolist())

    def test_unlike_runs_are_refused_unless_asked_for(self):
        runs = [self.run_of("1", row("floor", self.FORKS)), self.run_of("2", row("floor", self.FORKS), jdk="21.0.1"), self.run_of("3", row("floor", self.FORKS), host="b")]
        for other, differs in ((runs[1], "JDK"), (runs[2], "host")):
            with self.assertRaisesRegex(results.Unlike, f"1 and {other} differ in {differs} "):
                results.load("1", other)
        self.assertEqual(set(runs), set(results.load(*runs, mix=True).run))
        flagged = row("floor", self.FORKS)
        flagged["jvmArgs"] = ["-Xmx2g"]
        with self.assertRaisesRegex(results.Unlike, "-Xmx1g; -Xmx2g"):
            results.load("1", self.run_of("4", flagged))

    def test_no_run_is_one_sentence(self):
        self.run_of("1", row("floor", self.FORKS))
        with self.assertRaisesRegex(ValueError, "2 is no run: it has no run.json. There are: 1."):
            results.load("2")

    def test_takes_relative_paths(self):
        self.run_of("1", row("floor", self.FORKS))
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(results.RUNS.parent)
        relative = f"{results.RUNS.name}/1"
        for given in (relative, Path(relative), f"./{relative}"):
            self.assertEqual({"1"}, set(results.load(given).run))

    def test_a_notebook_without_its_rows_is_one_sentence(self):
        self.run_of("1", row("floor", self.FORKS))
        with self.assertRaisesRegex(results.Absent, "1: lacks the rows of average time that this notebook is about, harness and floor among them."):
            telling.tell(results.newest("routing", "RouteMatch"))

    def test_newest_is_the_newest_that_has_the_rows(self):
        self.run_of("1", *(row(of, self.FORKS, table=table) for of in results.YARDSTICKS for table in ("github", "gplus")))
        self.run_of("2", *(row(of, self.FORKS, table="github") for of in results.YARDSTICKS), row("floor", self.FORKS, table="parse"))
        self.run_of("3", row("floor", self.FORKS, benchmark="json.EncodeBenchmark.reusedBuffer"), concern="json")
        self.assertEqual("2", results.newest("routing", "RouteMatch", table="github"))
        self.assertEqual("1", results.newest("routing", "RouteMatch", table=["github", "gplus"]))
        self.assertIsNone(results.newest("routing", "RouteMiss"))
        self.assertIsNone(results.newest("routing", "RouteMatch", table="parse"), "nothing can be taken from it: it has no harness")
        self.run_of("4", *({**row(of, self.FORKS, table="github"), "mode": "sample"} for of in results.YARDSTICKS))
        self.assertEqual("2", results.newest("routing", "RouteMatch", table="github"), "what is sampled is no average")
        self.assertEqual("1", results.fullest())

    def test_select_takes_the_average_times_of_one_thread(self):
        crowded = {**row("radix", self.FORKS, table="github"), "threads": 2}
        throughput = {**row("netty", self.FORKS, table="github"), "mode": "thrpt"}
        frame = results.load(self.run_of("1", row("floor", self.FORKS, table="github"), row("floor", self.FORKS, table="gplus"), crowded, throughput))
        self.assertEqual([("floor", "github")], list(set(map(tuple, results.select(frame, "RouteMatch", table="github")[["contender", "table"]].to_numpy()))))
        self.assertEqual({"radix"}, set(results.select(frame, "RouteMatch", threads=2).contender))
        self.assertTrue(results.select(frame, "RouteMiss").empty and results.select(frame, "RouteMatch", probe="mix").empty)

    def test_the_fork_is_the_unit(self):
        rows = estimates.rows(results.load(self.run_of("1", row("floor", self.FORKS), row("radix", [[24.0], [24.0], [24.0]]))))
        floor, radix = rows.iloc[0], rows.iloc[1]
        self.assertEqual((12.0, 3), (floor.value, floor.forks))
        self.assertTrue(floor.low < 12.0 < floor.high)
        self.assertEqual((24.0, 24.0), (radix.low, radix.high))
        ratios = estimates.ratio(rows).set_index("contender")
        self.assertEqual((1.0, 1.0, 1.0), tuple(ratios.loc["floor", ["low", "value", "high"]]))
        self.assertEqual(2.0, ratios.value["radix"])
        self.assertTrue(ratios.low["radix"] < 2.0 < ratios.high["radix"])
        self.assertEqual(12.0, estimates.net(rows, base="floor").set_index("contender").value["radix"])

    def test_intervals_cover_the_truth(self):
        random = np.random.default_rng(7)
        for forks in (3, 5, 10):
            covered = 0
            for _ in range(500):
                level = 100 * np.exp(random.normal(0, 0.03, forks) + np.where(random.random(forks) < 0.05, 0.3, 0.0))
                row = estimates.row_of([of * np.exp(random.normal(0, 0.01, 5)) for of in level])
                covered += row["low"] <= 100 <= row["high"]
            self.assertTrue(0.93 <= covered / 500 <= 0.995, f"{forks} forks: {covered / 500:.0%} of the intervals hold the truth")

    def test_intervals_are_those_of_the_java_side(self):
        """Its Intervals gave these for the same forks."""
        rows = estimates.rows(results.load(self.run_of("1",
            row("harness", [[5.0, 5.5, 5.2, 5.1], [5.3, 5.2, 5.0, 5.4], [4.9, 5.1, 5.15, 5.2], [5.6, 5.5, 5.4, 5.7]]),
            row("floor", [[20.0, 21.0, 22.5], [19.0, 20.0, 24.0], [21.0, 22.0, 23.0], [20.0, 26.0, 22.0], [18.0, 21.0, 20.0]]),
            row("twofold", [[402.0], [316.0], [400.0], [315.0], [318.0]]))))
        for made, expected in ((rows, (19.4734, 21, 22.6463)), (estimates.ratio(rows, base="harness"), (3.70875, 4.03846, 4.39749)), (estimates.net(rows), (14.2222, 15.8, 17.3778))):
            for end, value in zip(("low", "value", "high"), expected):
                self.assertAlmostEqual(1, made.set_index("contender").loc["floor", end] / value, delta=0.001)
        twofold = estimates.ratio(rows, base="harness").set_index("contender").loc["twofold"]
        self.assertTrue(np.isnan(twofold.value), "two speeds have no ratio")
        self.assertAlmostEqual(1, twofold.low / 56.4334, delta=0.001)
        self.assertAlmostEqual(1, twofold.high / 83.0682, delta=0.001)

    def test_a_single_fork_has_no_interval(self):
        self.assertTrue(np.isnan(estimates.rows(results.load(self.run_of("1", row("floor", [[1.0, 2.0]])))).low[0]))


if __name__ == "__main__":
    unittest.main()
