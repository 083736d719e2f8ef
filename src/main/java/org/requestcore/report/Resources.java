package org.requestcore.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the page is made from. */
final class Resources {
    private static final String OURS = "/org/requestcore/report/";

    private Resources() {
    }

    /** @param name of a file beside the template */
    static String text(String name) {
        return read(OURS + name);
    }

    /** The chart library, of the version that the build names. */
    static String echarts() {
        Properties versions = new Properties();
        try (InputStream in = Resources.class.getResourceAsStream(OURS + "charts.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read("/META-INF/resources/_static/echarts/" + versions.getProperty("echarts") + "/dist/echarts.min.js");
    }

    private static String read(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
