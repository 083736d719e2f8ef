package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.runner.options.ProfilerConfig;

class ProfilersTest {
    private static final Path GRAPHS = Path.of("/runs/one/fork-1");

    @Test
    void oursHaveShortNames() throws ProfilerException {
        assertEquals(List.of("org.requestcore.profile.CpuProfiler:"), resolve("cpu"));
        assertEquals(List.of("org.requestcore.profile.AllocationProfiler:"), resolve("alloc"));
        assertEquals(List.of("org.requestcore.profile.RetainedHeapProfiler:"), resolve("retained"));
    }

    @Test
    void provingAgainIsNobodysToCount() throws ProfilerException {
        assertEquals("org.requestcore.profile.RemembersProfiler:", resolve("gc", "alloc", "retained", "remembers").get(0));
    }

    @Test
    void othersStayWhatTheyAre() throws ProfilerException {
        assertEquals(List.of("gc:churn=true", "org.mine.Profiler:a=b"), resolve("gc:churn=true", "org.mine.Profiler:a=b"));
    }

    @Test
    void eachOnceAndWhatCollectsOutermost() throws ProfilerException {
        assertEquals(
            List.of("org.requestcore.profile.RemembersProfiler:", "org.requestcore.profile.RetainedHeapProfiler:", "org.requestcore.profile.CollectorProfiler:", "org.requestcore.profile.AllocationProfiler:", "gc:", "org.requestcore.profile.CpuProfiler:"),
            resolve("gc", "cpu", "alloc", "collector", "org.requestcore.profile.CpuProfiler", "retained", "remembers"));
    }

    @Test
    void oursHaveNoOptions() {
        assertEquals("-prof cpu has no options, but got 'x=1'; give -prof cpu", assertThrows(ProfilerException.class, () -> resolve("cpu:x=1")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        async                             | async:libPath=LIB;dir=/runs/one/fork-1;output=flamegraph
        async:event=wall                  | async:event=wall;libPath=LIB;dir=/runs/one/fork-1;output=flamegraph
        async:output=jfr;alloc            | async:output=jfr;alloc;libPath=LIB;dir=/runs/one/fork-1
        async:dir=/mine;libPath=/my.so    | async:dir=/mine;libPath=/my.so;output=flamegraph
        """)
    void asyncIsGivenWhatTheUserHasNot(String asked, String expected) throws ProfilerException {
        assertEquals(List.of(expected.replace("LIB", AsyncLibrary.extracted().toString())), resolve(asked));
    }

    @Test
    void asyncCannotWriteEverywhere() {
        assertTrue(assertThrows(ProfilerException.class, () -> Profilers.resolve(List.of(new ProfilerConfig("async")), Path.of("/runs/a,b"))).getMessage().contains("/runs/a,b"));
    }

    @Test
    void theLibraryIsExtractedOnceAndMended() throws Exception {
        Path library = AsyncLibrary.extracted();
        byte[] content = Files.readAllBytes(library);
        FileTime old = FileTime.fromMillis(0);
        Files.setLastModifiedTime(library, old);
        assertEquals(library, AsyncLibrary.extracted());
        assertEquals(old, Files.getLastModifiedTime(library), "the same file is left in place");
        Path torn = Files.writeString(library.resolveSibling("torn"), "torn");
        Files.move(torn, library, StandardCopyOption.REPLACE_EXISTING);
        assertArrayEquals(content, Files.readAllBytes(AsyncLibrary.extracted()));
        try (Stream<Path> files = Files.list(library.getParent())) {
            assertEquals(List.of(library), files.toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux,amd64,linux-x64", "Linux,aarch64,linux-arm64", "Mac OS X,aarch64,macos", "Mac OS X,x86_64,macos"})
    void everyLibraryIsInTheJar(String os, String architecture, String expected) throws ProfilerException {
        String platform = AsyncLibrary.platform(os, architecture);
        assertEquals(expected, platform);
        assertTrue(AsyncLibrary.class.getResource("/" + platform + "/libasyncProfiler.so") != null);
    }

    @Test
    void otherMachinesAreTold() {
        String message = assertThrows(ProfilerException.class, () -> AsyncLibrary.platform("Windows 11", "amd64")).getMessage();
        assertTrue(message.contains("not on Windows 11 amd64") && message.lines().count() == 1, message);
    }

    @Test
    void jmhListsThem() {
        List<? extends Class<?>> listed = ServiceLoader.load(Profiler.class).stream().map(ServiceLoader.Provider::type).toList();
        assertTrue(listed.containsAll(List.of(CpuProfiler.class, CompilerProfiler.class, CollectorProfiler.class, PauseProfiler.class, FootprintProfiler.class, SiteProfiler.class, AllocationProfiler.class, RetainedHeapProfiler.class, RemembersProfiler.class, ResponseProfiler.class)), listed.toString());
    }

    private static List<String> resolve(String... names) throws ProfilerException {
        List<ProfilerConfig> asked = Stream.of(names).map(n -> n.split(":", 2)).map(n -> n.length == 1 ? new ProfilerConfig(n[0]) : new ProfilerConfig(n[0], n[1])).toList();
        return Profilers.resolve(asked, GRAPHS).stream().map(ProfilerConfig::toString).toList();
    }
}
