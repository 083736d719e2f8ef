package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.workload.BadInput;

/** A contender that can't be used is told in one line that says which, why, and the mend. */
class RegistryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Twin Other             | library 'twin' is there twice: | $Twin in                             | rename one
        Shouting               | $Shouting in                   | 'No Name' can't be the name          | take lower-case letters
        Nameless               | $Nameless in                   | 'null' can't be the name             | take lower-case letters
        Throwing               | $Throwing could not be         | java.lang.IllegalStateException: no  | names public classes that are on
        Linking                | $Linking could not be          | NoClassDefFoundError: gone/Library   | names public classes that are on
        ThrowingName           | $ThrowingName in               | name() threw java.lang.Illegal       | a name is a constant
        Hidden                 | $Hidden                        | Unable to get public no-arg          | names public classes that are on
        HiddenClass            | $HiddenClass                   | could not be                         | names public classes that are on
        Gone                   | $Gone not found                | META-INF/services                    | names public classes that are on
        ../Twin                | Illegal                        | META-INF/services                    | names public classes that are on
        """)
    void isToldInOneLine(String classes, String who, String why, String mend) throws IOException {
        String message = assertThrows(BadInput.class, () -> names(classes.split(" "))).getMessage();
        assertEquals(1, message.lines().count(), message);
        List.of(who, why, mend).forEach(part -> assertTrue(message.contains(part), message));
    }

    @Test
    void goodOnesAreFoundBesideOurs() throws IOException {
        List<String> names = names("Twin");
        assertTrue(names.contains("jackson") && names.contains("twin"), names.toString());
    }

    private List<String> names(String... classes) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(JsonLibrary.class.getName()), String.join("\n", List.of(classes).stream().map(c -> getClass().getName() + "$" + c).toList()));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);
            return new Registry<>(JsonLibrary.class, "library", UnaryOperator.identity()).names();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Of another jar, had it one. */
    public abstract static class Library implements JsonLibrary {
        private final String name;

        Library(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public <T> JsonCodec<T> codec(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }

    public static final class Twin extends Library {
        public Twin() {
            super("twin");
        }
    }

    public static final class Other extends Library {
        public Other() {
            super("twin");
        }
    }

    public static final class Shouting extends Library {
        public Shouting() {
            super("No Name");
        }
    }

    public static final class Nameless extends Library {
        public Nameless() {
            super(null);
        }
    }

    public static final class Throwing extends Library {
        public Throwing() {
            super("throwing");
            throw new IllegalStateException("no\nlicence");
        }
    }

    public static final class Linking extends Library {
        public Linking() {
            super("linking");
            throw new NoClassDefFoundError("gone/Library");
        }
    }

    public static final class ThrowingName extends Library {
        public ThrowingName() {
            super("unused");
        }

        @Override
        public String name() {
            throw new IllegalArgumentException("later");
        }
    }

    static final class Hidden extends Library {
        Hidden() {
            super("hidden");
        }
    }

    static final class HiddenClass extends Library {
        public HiddenClass() {
            super("hidden");
        }
    }
}
