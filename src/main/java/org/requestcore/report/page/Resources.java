package org.requestcore.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the page is made from. */
public final class Resources {
    private static final String OURS = "/org/requestcore/report/";

    private Resources() {
    }

    /** @param name of a file beside the template */
    public static String text(String name) {
        return read(OURS + name);
    }

    /** The chart library, of the version that the build names. */
    public static String echarts() {
        return read("/META-INF/resources/_static/echarts/" + built("echarts") + "/dist/echarts.min.js");
    }

    /** Where the source is, as the build names it. */
    public static String source() {
        return built("source");
    }

    private static String built(String name) {
        Properties properties = new Properties();
        try (InputStream in = Resources.class.getResourceAsStream(OURS + "page.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
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
