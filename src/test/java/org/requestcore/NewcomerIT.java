package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack is a package, a service line and a dependency: one that is added to a copy of the build is taken by all that lists, measures and tells. */
class NewcomerIT {
    private static final Path BUILT = Path.of("target", "classes").toAbsolutePath();
    private static final Path NEWCOMER = Path.of("src", "test", "resources", "newcomer");
    private static final String SERVICE = "META-INF/services/org.requestcore.contract.Stack";

    @TempDir
    private static Path folder;
    private static String classPath;

    @BeforeAll
    static void addOnePackageAndOneLine() throws IOException {
        Path classes = copy(BUILT, folder.resolve("classes"));
        classPath = classes + File.pathSeparator + libraries();
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", classPath, "-d", classes.toString(), "-proc:none", NEWCOMER.resolve("NewcomerStack.java").toString()));
        Files.writeString(classes.resolve(SERVICE), "\n" + Files.readString(NEWCOMER.resolve(SERVICE)), StandardOpenOption.APPEND);
    }

    @Test
    void isListedVerifiedMeasuredAndTold() throws Exception {
        assertTrue(main("-lp", "RouteMatch").out().lines().anyMatch(l -> l.startsWith("  param \"stack\" = {harness, floor, ") && l.endsWith(", newcomer}")));
        Jar.Result list = main("list", "ChainDispatch");
        assertTrue(list.out().contains(" newcomer\n"), list.all());
        Jar.Result verify = main("verify", "-p", "stack=newcomer");
        assertTrue(verify.out().contains(" 0 broken"), verify.all());
        measure();
        JsonObject told = JsonParser.parseString(Files.readString(folder.resolve("kept/run/run.json"))).getAsJsonObject().getAsJsonObject("contenders").getAsJsonObject("stack")
            .getAsJsonObject("newcomer");
        assertEquals("radix", told.getAsJsonObject("request").get("routesWith").getAsString());
        assertEquals("nothing, but says so", told.getAsJsonObject("router").get("remembers").getAsString());
        reports();
        readme();
        notebooks();
    }

    private static void measure() throws Exception {
        Files.writeString(folder.resolve("my.selections"), """
            RouteMatch -p stack=harness,newcomer -p profile=clean -f 1 -wi 1 -i 1 -w 50ms -r 50ms
            RouteMatch -p stack=harness,radix -p table=app -p probe=app -p profile=clean -f 1 -wi 1 -i 1 -w 50ms -r 50ms
            RequestBenchmark -p stack=harness,newcomer -p wire=wrk -p profile=clean -f 1 -wi 1 -i 1 -w 50ms -r 50ms
            EncodeBenchmark.fresh -p payload=user -p library=harness,floor -f 1 -wi 1 -i 1 -w 50ms -r 50ms
            """);
        main("--selections", "my.selections", "--run-dir", "kept/run");
    }

    private static void reports() throws Exception {
        String terminal = main("report", "kept/run").out();
        assertTrue(terminal.lines().filter(l -> l.startsWith(" newcomer ")).count() >= 6, terminal);
        JsonObject budget = JsonParser.parseString(main("report", "--json", "kept/run").out()).getAsJsonObject().getAsJsonArray("budgets").get(0).getAsJsonObject();
        assertEquals("newcomer", budget.get("stack").getAsString());
        assertTrue(budget.get("residual").isJsonObject(), "what is inside is known: " + budget);
        assertTrue(main("report", "--markdown", "kept/run").out().contains("| newcomer "));
        main("report", "--html", "page.html", "kept/run");
        assertTrue(Files.readString(folder.resolve("page.html")).contains("\"newcomer\":\"#"), "it has a colour");
    }

    /** The README's blocks, made where the registry has one more. */
    private static void readme() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : (classPath + File.pathSeparator + Path.of("target", "test-classes").toAbsolutePath()).split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            String table = block(loader, "support");
            String row = table.lines().filter(l -> l.startsWith("| `newcomer` | 1.2.3 | yes")).findFirst().orElse(table);
            assertTrue(row.contains(" | yes: routes with radix; encodes with floor | "), row);
            String stacks = block(loader, "stacks");
            assertTrue(stacks.contains("| `newcomer` | 1.2.3 | yes, not twilio | yes | yes | absent |  |\n"), stacks);
        } finally {
            thread.setContextClassLoader(before);
        }
        String results = new ReadmeResults(folder.resolve("kept")).tables();
        assertTrue(results.lines().filter(l -> l.startsWith("| newcomer ")).count() >= 3, results);
    }

    private static String block(ClassLoader loader, String name) throws ReflectiveOperationException {
        var block = loader.loadClass(ReadmeBlocks.class.getName()).getDeclaredMethod(name);
        block.setAccessible(true);
        return (String) block.invoke(null);
    }

    private static void notebooks() throws Exception {
        Python.NOTEBOOKS.prepare();
        Path script = Files.writeString(folder.resolve("figure.py"), """
            import sys
            from pathlib import Path
            sys.path.insert(0, sys.argv[1])
            import estimates, results, style
            run = Path("kept/run").resolve()
            rows = estimates.rows(results.select(results.load(run), "RouteMatch", table="github"))
            figure, (axis,) = style.panels(1, 3, "One more", "")
            style.dots(axis, rows, list(rows.contender))
            print(style.colour("newcomer"), results.fact(run, "newcomer", "routesWith", "itself"))
            """);
        Python.Result result = Python.NOTEBOOKS.run(folder, script.toString(), Notebook.FOLDER.toAbsolutePath().toString());
        assertEquals(0, result.exit(), result.out());
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("\"newcomer\":\"" + result.out().split("\\s")[0] + "\""), "one colour in page and notebooks: " + result.out());
        assertTrue(result.out().strip().endsWith(" radix"), result.out());
    }

    private static Jar.Result main(String... arguments) throws Exception {
        Jar.Result result = Jar.java(folder, Stream.concat(Stream.of("-cp", classPath, "org.requestcore.Main"), Stream.of(arguments)).toList());
        assertEquals(0, result.exit(), result.all());
        return result;
    }

    /** Ours come from the copy. */
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(e -> e.endsWith(".jar")).reduce((a, b) -> a + File.pathSeparator + b).orElseThrow();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }
}
