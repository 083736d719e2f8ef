package org.requestcore.model.harness;

import java.util.List;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Probe;

/**
 * Prices the walk over the probes, the fresh path, the hand-over of captures and the call. Captures are handed over in the cheapest way that
 * there is, so that no contender is given more than it has to do: as regions of the path, unless one had to be decoded.
 */
final class HarnessRouter implements Router, Prompted<Probe> {
    private int[] answers;
    /** The start and the end of each capture; null where a value is not to be found in the path. */
    private int[][] regions;
    private String[][] values;
    private int next;
    /** Keeps the compiler from leaving out the path, which every other router reads. */
    private String path;

    @Override
    public void prompt(List<Probe> probes) {
        answers = probes.stream().mapToInt(Probe::expected).toArray();
        regions = probes.stream().map(HarnessRouter::regions).toArray(int[][]::new);
        values = probes.stream().map(p -> p.captures().toArray(String[]::new)).toArray(String[][]::new);
        next = 0;
    }

    @Override
    public int match(String method, String newPath, Captures out) {
        path = newPath;
        int i = next == answers.length ? 0 : next;
        next = i + 1;
        if (regions[i] == null) {
            handOver(values[i], out);
        } else {
            handOver(regions[i], out);
        }
        return answers[i];
    }

    private static void handOver(int[] regions, Captures out) {
        for (int i = 0; i < regions.length; i += 2) {
            out.add(regions[i], regions[i + 1]);
        }
    }

    private static void handOver(String[] values, Captures out) {
        for (String value : values) {
            out.add(value);
        }
    }

    private static int[] regions(Probe probe) {
        String path = probe.freshPath();
        int[] regions = new int[2 * probe.captures().size()];
        int from = 0;
        for (int i = 0; i < regions.length; i += 2) {
            String value = probe.captures().get(i / 2);
            regions[i] = path.indexOf(value, from);
            if (regions[i] < 0) {
                return null;
            }
            from = regions[i] + value.length();
            regions[i + 1] = from;
        }
        return regions;
    }
}
