package org.requestcore.machine.doctor;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.requestcore.workload.BadInput;

/**
 * What forks of one and the same kernel say: the noise that longer iterations do not cure, for each JVM has its own addresses, its own compiled code and
 * its own luck with neighbours.
 *
 * @param forks how many JVMs ran
 * @param cpu   null if the JVM has no clock for it
 */
public record ForkNoise(int forks, Spread wall, Spread cpu) {
    static final int FORKS = 10;
    private static final long TIMEOUT_SECONDS = 20;

    /**
     * One JVM after the other, some three seconds.
     *
     * @throws BadInput if no JVM can be started here
     */
    static ForkNoise read(Consumer<String> progress) {
        List<double[]> forks = new ArrayList<>();
        for (int i = 1; i <= FORKS; i++) {
            progress.accept("fork %d of %d".formatted(i, FORKS));
            forks.add(fork());
        }
        boolean hasCpu = forks.stream().allMatch(times -> times.length > 1);
        return new ForkNoise(FORKS, spread(forks, 0), hasCpu ? spread(forks, 1) : null);
    }

    private static Spread spread(List<double[]> forks, int clock) {
        return Spread.of(forks.stream().mapToDouble(times -> times[clock]).toArray());
    }

    private static double[] fork() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // little memory, so that it starts fast: the kernel needs none
        ProcessBuilder builder = new ProcessBuilder(java, "-Xms64m", "-Xmx64m", "-cp", System.getProperty("java.class.path"), ForkKernel.class.getName());
        try {
            Process process = builder.redirectError(Redirect.DISCARD).start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new BadInput("a small JVM of the doctor's failed; see whether " + String.join(" ", builder.command()) + " runs");
                }
                return List.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip().split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new BadInput("no JVM can be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInput("the doctor was interrupted");
        }
    }
}
