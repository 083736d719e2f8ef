package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPLoggerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The user's SLF4J provider is the one that is taken, though it comes last; without one nothing is said about it. */
class LogsTest {
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    @TempDir
    private Path folder;
    private String before;

    /** The build has told it already. */
    @BeforeEach
    void forget() {
        before = System.clearProperty(VERBOSITY);
    }

    @AfterEach
    void remember() {
        System.clearProperty(VERBOSITY);
        if (before != null) {
            System.setProperty(VERBOSITY, before);
        }
    }

    @Test
    void usersProviderWins() throws Exception {
        Suite.serve(folder, SLF4JServiceProvider.class.getName(), Users.class);
        assertEquals(UsersLoggers.class.getName(), loggers());
    }

    @Test
    void withoutOneNothingIsSaid() throws Exception {
        assertEquals(NOPLoggerFactory.class.getName(), loggers());
    }

    /** The first logger after a command has begun looks for a provider. */
    private String loggers() throws Exception {
        try (Suite suite = new Suite(folder)) {
            assertEquals(0, suite.run("list", "Scrape").exit());
            String loggers = suite.call(LoggerFactory.class, "getILoggerFactory").getClass().getName();
            assertEquals("", suite.err());
            return loggers;
        }
    }

    public static final class UsersLoggers extends NOPLoggerFactory {
    }

    public static final class Users implements SLF4JServiceProvider {
        @Override
        public ILoggerFactory getLoggerFactory() {
            return new UsersLoggers();
        }

        @Override
        public IMarkerFactory getMarkerFactory() {
            return new BasicMarkerFactory();
        }

        @Override
        public MDCAdapter getMDCAdapter() {
            return new NOPMDCAdapter();
        }

        @Override
        public String getRequestedApiVersion() {
            return "2.0";
        }

        @Override
        public void initialize() {
            // there is nothing to make
        }
    }
}
