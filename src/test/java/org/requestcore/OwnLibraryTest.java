package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;

/** What users' own JSON libraries can do wrong, as the commands tell it. */
class OwnLibraryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ThrowsVersion   | .version() threw java.lang.IllegalStateException: no licence; it is told without the library
        ThrowsCodec     | .codec(Message) threw java.lang.IllegalStateException: no licence; a library has a codec for each record
        ThrowsDecisions | .decisions() threw java.lang.IllegalStateException: no licence; where there is none, it is an empty map
        ThrowsLibraries | .libraries() threw java.lang.IllegalStateException: no licence; where there is none, it is an empty map
        """)
    void whatThrowsIsOneLine(String library, String expected) throws Exception {
        Class<?> type = Class.forName(getClass().getName() + "$" + library);
        Suite.serve(folder, JsonLibrary.class.getName(), type);
        try (Suite suite = new Suite(folder)) {
            Jar.Result run = suite.run("verify", "-p", "library=throwing");
            assertEquals(2, run.exit(), run.all());
            assertEquals(1, run.err().lines().count(), run.all());
            assertTrue(run.err().startsWith("library 'throwing': " + type.getName() + expected), run.all());
        }
    }

    /** Says its name and throws the rest. */
    public abstract static class Own implements JsonLibrary {
        @Override
        public String name() {
            return "throwing";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public <T> JsonCodec<T> codec(Class<T> type) {
            throw throwing();
        }

        static IllegalStateException throwing() {
            return new IllegalStateException("no licence\nat all");
        }
    }

    public static final class ThrowsCodec extends Own {
    }

    public static final class ThrowsVersion extends Own {
        @Override
        public String version() {
            throw throwing();
        }
    }

    public static final class ThrowsDecisions extends Own {
        @Override
        public Map<String, String> decisions() {
            throw throwing();
        }
    }

    public static final class ThrowsLibraries extends Own {
        @Override
        public Map<String, Class<?>> libraries() {
            throw throwing();
        }
    }
}
