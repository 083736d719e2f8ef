package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** What users' own stacks can do wrong, as the commands tell it. */
class OwnStackTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ThrowsRouter     | list RouteMatch                   | .router(github) threw java.lang.IllegalStateException: no licence;
        ThrowsRouter     | RouteMatch -p stack=throwing      | .router(github) threw java.lang.IllegalStateException: no licence;
        ThrowsRouter     | verify -p stack=throwing          | .router(github) threw java.lang.IllegalStateException: no licence;
        ThrowsChains     | list ChainDispatch                | .middleware() threw java.lang.NoClassDefFoundError: gone/Library;
        HasNoRequestCore | verify -p stack=throwing          | .requestCore() returned null;
        ThrowsVersion    | verify -p stack=throwing          | .version() threw java.lang.IllegalArgumentException: no version of a:b:
        HasNoVersion     | verify -p stack=throwing          | .version() returned null;
        ThrowsDecisions  | verify -p stack=throwing          | .decisions() threw java.lang.ExceptionInInitializerError;
        ThrowsLibraries  | verify -p stack=throwing          | .libraries() threw java.lang.NoClassDefFoundError: gone/Library;
        """)
    void whatThrowsIsOneLine(String stack, String arguments, String expected) throws Exception {
        Class<?> type = Class.forName(getClass().getName() + "$" + stack);
        Suite.serve(folder, Stack.class.getName(), type);
        try (Suite suite = new Suite(folder)) {
            Jar.Result run = suite.run(arguments.split(" "));
            assertEquals(2, run.exit(), run.all());
            assertEquals(1, run.err().lines().count(), run.all());
            assertTrue(run.err().startsWith("stack 'throwing': " + type.getName() + expected), run.all());
        }
    }

    /** They are told in their order, whoever is done first, and what is wrong with one comes last. */
    @Test
    void whatThrowsHidesNobodyElse() throws Exception {
        Suite.serve(folder, Stack.class.getName(), ThrowsVersion.class);
        try (Suite suite = new Suite(folder)) {
            Jar.Result run = suite.run("verify", "-p", "stack=regexscan,throwing,radix,floor", "-p", "table=github");
            assertEquals(2, run.exit(), run.all());
            assertEquals(1, run.err().lines().count(), run.all());
            assertEquals(List.of("regexscan", "radix", "floor"), run.out().lines().filter(line -> line.startsWith("ok ")).map(line -> line.split(" +")[1]).distinct().toList(), run.all());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "verify -p stack=floor", "RouteMatch -p stack=floor", "compare a b"})
    void whatCannotBeMadeIsOneLineOfEveryCommand(String arguments) throws Exception {
        Suite.serve(folder, Stack.class.getName(), Hidden.class);
        try (Suite suite = new Suite(folder)) {
            Jar.Result run = suite.run(arguments.split(" "));
            assertEquals(2, run.exit(), run.all());
            assertEquals(1, run.err().lines().count(), run.all());
            assertTrue(run.err().contains(Hidden.class.getName()), run.all());
        }
    }

    /** Its router answers nothing right, and the table says so; what it hasn't got is absent. */
    @Test
    void conformanceIsToldOfItToo() throws Exception {
        Suite.serve(folder, Stack.class.getName(), Wrong.class);
        try (Suite suite = new Suite(folder)) {
            Jar.Result table = suite.run("list", "--conformance=wrong,floor");
            assertEquals(0, table.exit(), table.all());
            assertTrue(table.out().contains("/Users/7 → throws") && table.out().contains("absent: wrong: not here"), table.all());
            Jar.Result json = suite.run("list", "--conformance=wrong", "--json");
            assertTrue(json.out().startsWith("[\n") && json.out().contains("\"verdict\": \"DIFFERS\""), json.all());
            assertTrue(suite.run("list", "--conformance=wrong", "--markdown").out().contains("| `wrong` | ≠ 1, 2, 3 |"));
            assertEquals(2, suite.run("list", "--markdown").exit());
        }
    }

    @Test
    void verboseTellsAFailureWithItsTrace() throws Exception {
        Suite.serve(folder, Stack.class.getName(), Wrong.class);
        try (Suite suite = new Suite(folder)) {
            Jar.Result plain = suite.run("verify", "-p", "stack=wrong", "-p", "table=article");
            assertEquals(1, plain.exit(), plain.all());
            assertTrue(plain.out().contains("BROKEN  wrong"), plain.all());
            assertEquals("", plain.err());
            Jar.Result verbose = suite.run("verify", "-p", "stack=wrong", "-p", "table=article", "--verbose");
            assertEquals(plain.out(), verbose.out());
            assertTrue(verbose.err().contains("\tat " + Wrong.class.getName()), verbose.all());
        }
    }

    /** Without a library, with nothing but absences. */
    public abstract static class Own implements Stack {
        @Override
        public String name() {
            return "throwing";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Offer<Router> router(RouteTable table) {
            return Offer.absent("not here");
        }

        @Override
        public Offer<ChainBuilder> middleware() {
            return Offer.absent("not here");
        }

        @Override
        public Offer<Mount> requestCore() {
            return Offer.absent("not here");
        }
    }

    public static final class ThrowsRouter extends Own {
        @Override
        public Offer<Router> router(RouteTable table) {
            throw new IllegalStateException("no licence\nat all");
        }
    }

    public static final class ThrowsChains extends Own {
        @Override
        public Offer<ChainBuilder> middleware() {
            throw new NoClassDefFoundError("gone/Library");
        }
    }

    public static final class HasNoRequestCore extends Own {
        @Override
        public Offer<Mount> requestCore() {
            return null;
        }
    }

    public static final class ThrowsVersion extends Own {
        @Override
        public String version() {
            return Versions.of("a:b");
        }
    }

    public static final class HasNoVersion extends Own {
        @Override
        public String version() {
            return null;
        }
    }

    public static final class ThrowsDecisions extends Own {
        @Override
        public Map<String, String> decisions() {
            throw new ExceptionInInitializerError();
        }
    }

    public static final class ThrowsLibraries extends Own {
        @Override
        public Map<String, Class<?>> libraries() {
            throw new NoClassDefFoundError("gone/Library");
        }
    }

    public static final class Wrong extends Own {
        @Override
        public String name() {
            return "wrong";
        }

        @Override
        public Offer<Router> router(RouteTable table) {
            Router router = (method, path, captures) -> {
                throw new UnsupportedOperationException("later");
            };
            return Offer.of(() -> {
                return router;
            });
        }
    }

    static final class Hidden extends Own {
    }
}
