package org.requestcore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.requestcore.report.Markdown;
import org.requestcore.result.Summary;

/** Where the CPU time of loaded servers goes, by collapsed stacks, a stack a line, which are kept packed: async-profiler's, and Go's own. */
final class ServerProfiles {
    static final String FOLDER = "flamegraphs";
    private static final double NANOS_PER_MICRO = 1e3;

    /** The first that a stack fits is its part. Servers handle requests within their selectors' and channels' methods, so that it is what these call that tells. */
    private enum Part {
        COMPILERS("compilers", ".*CompileBroker::.*"),
        COLLECTOR("collector", ".*((GangWorker|WorkerThread|ConcurrentGCThread|VMThread)::|runtime\\.(gcBgMarkWorker|gcAssistAlloc|bgsweep|bgscavenge)|gc_collect_main).*"),
        SELECTING("selecting", ".*(EPoll\\.(wait|ctl)|(^|;)(__)?epoll_|runtime\\.netpoll).*"),
        WAKING("parking, waking, handing over", ".*(Unsafe\\.(un)?park|(^|;)(__)?futex|pthread_(cond|mutex)_|BlockingQueue\\.|TaskQueue\\.|ThreadPoolExecutor\\.(getTask|execute)|EventFD|IOUtil\\.write1|\\.wakeup|runtime\\.(mcall|schedule|findRunnable|ready|wakep|mstart)).*"),
        SOCKETS("reading and writing", ".*(sun/nio/ch/(SocketChannelImpl\\.(read|write)|SocketDispatcher|FileDispatcher|UnixDispatcher|IOUtil)|(^|;)(__)?(GI_)?(libc_)?(recv|send|read|write|writev)(;|$)|net\\.\\(\\*netFD\\)\\.).*"),
        REST("all else", ".*");

        private final String title;
        private final Pattern stacks;

        Part(String title, String stacks) {
            this.title = title;
            this.stacks = Pattern.compile(stacks);
        }

        static Part of(String stack) {
            return Arrays.stream(values()).filter(part -> part.stacks.matcher(stack).matches()).findFirst().orElseThrow();
        }
    }

    private ServerProfiles() {
    }

    /**
     * A server a line, parts in us a request.
     *
     * @param lines of forks that were not profiled: a part's share is taken of what their CPU time was
     * @param cores what the request core takes in process, ns
     */
    static String table(Path folder, List<Summary.Line> lines, Map<String, Double> cores) {
        List<String> head = new ArrayList<>(List.of("stack", "CPU us:"));
        Arrays.stream(Part.values()).map(part -> part.title + ":").forEach(head::add);
        head.add("core in process:");
        return Markdown.table(head, lines.stream().filter(line -> cores.containsKey(line.contender())).map(line -> row(line, samples(folder, line.contender()), cores.get(line.contender()))).toList());
    }

    private static List<String> row(Summary.Line line, Map<Part, Long> samples, double core) {
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        List<String> row = new ArrayList<>(List.of(line.contender(), micros(line.cpu())));
        Arrays.stream(Part.values()).map(part -> micros(line.cpu() * samples.getOrDefault(part, 0L) / all)).forEach(row::add);
        row.add(micros(core));
        return row;
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MICRO);
    }

    /** Of all its forks. */
    private static Map<Part, Long> samples(Path folder, String stack) {
        Map<Part, Long> samples = new EnumMap<>(Part.class);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("collapsed-") && f.getParent().getFileName().toString().endsWith("-stack-" + stack)).toList()) {
                try (BufferedReader stacks = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    stacks.lines().forEach(line -> {
                        int end = line.lastIndexOf(' ');
                        samples.merge(Part.of(line.substring(0, end)), Long.parseLong(line.substring(end + 1)), Long::sum);
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }
}
