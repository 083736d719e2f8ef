package org.requestcore.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What a process has used since it began, as Linux tells it: proc(5).
 *
 * @param userNanos     in user mode, of all threads there were; in clock ticks, hundredths of a second
 * @param kernelNanos   in kernel mode
 * @param waitNanos     that threads, of those there are, were ready to run and did not (schedstat)
 * @param compilerNanos on a processor, of the JIT compilers' threads, of those there are
 * @param switches      from one thread to another, voluntary and not, of those there are
 * @param residentBytes now
 */
record Usage(long userNanos, long kernelNanos, long waitNanos, long compilerNanos, long switches, long residentBytes) {
    /** USER_HZ is 100 on all of Linux's architectures that JVMs run on. */
    static final long TICK_NANOS = 10_000_000;
    private static final long KIB = 1_024;

    /** @throws UncheckedIOException if there is no such process, or no Linux */
    static Usage of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        try {
            String stat = Files.readString(process.resolve("stat"));
            // the command's name, in parentheses, may have blanks in it; utime and stime are the 14th and 15th field
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            Threads threads = threads(process.resolve("task"));
            return new Usage(Long.parseLong(fields[11]) * TICK_NANOS, Long.parseLong(fields[12]) * TICK_NANOS, threads.waited, threads.compiler, threads.switches,
                number(Files.readString(process.resolve("status")), "VmRSS:") * KIB);
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " can't be read", e);
        }
    }

    private record Threads(long waited, long compiler, long switches) {
    }

    private static Threads threads(Path tasks) throws IOException {
        long wait = 0;
        long compiler = 0;
        long switches = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
            for (Path task : all) {
                try {
                    String[] scheduled = Files.readString(task.resolve("schedstat")).strip().split(" ");
                    String status = Files.readString(task.resolve("status"));
                    wait += Long.parseLong(scheduled[1]);
                    compiler += status.lines().findFirst().orElse("").matches("Name:\\s+C[12] Compiler.*") ? Long.parseLong(scheduled[0]) : 0;
                    switches += number(status, "voluntary_ctxt_switches:") + number(status, "nonvoluntary_ctxt_switches:");
                } catch (NoSuchFileException e) {
                    // the thread has ended
                }
            }
        }
        return new Threads(wait, compiler, switches);
    }

    private static long number(String status, String name) {
        return status.lines().filter(line -> line.startsWith(name)).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst().orElse(0);
    }

    /** What was used since then; memory is that of now. */
    Usage since(Usage then) {
        return new Usage(userNanos - then.userNanos, kernelNanos - then.kernelNanos, waitNanos - then.waitNanos, compilerNanos - then.compilerNanos, switches - then.switches, residentBytes);
    }
}
