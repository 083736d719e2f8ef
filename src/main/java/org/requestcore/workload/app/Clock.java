package org.requestcore.workload.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * The time of day as servers write it, formatted once a second by a thread of its own and read by all: for the stacks that leave the
 * Date header to the application (as their users do it), and for the access log.
 *
 * @param httpDate   an IMF-fixdate (RFC 9110, 5.6.7)
 * @param httpOctets the same as octets; not to be changed
 * @param logOctets  the time of an NCSA log line, in brackets; not to be changed
 */
public record Clock(String httpDate, byte[] httpOctets, byte[] logOctets) {
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final DateTimeFormatter LOG = DateTimeFormatter.ofPattern("'['dd/MMM/yyyy:HH:mm:ss Z']'", Locale.ENGLISH);

    private static volatile Clock now = read();

    static {
        Thread ticker = new Thread(() -> {
            while (true) {
                LockSupport.parkNanos(1_000_000_000L - System.currentTimeMillis() % 1_000 * 1_000_000L);
                now = read();
            }
        }, "clock");
        ticker.setDaemon(true);
        ticker.start();
    }

    public static Clock now() {
        return now;
    }

    private static Clock read() {
        ZonedDateTime time = Instant.now().atZone(ZoneOffset.UTC);
        String http = HTTP.format(time);
        return new Clock(http, http.getBytes(StandardCharsets.ISO_8859_1), LOG.format(time).getBytes(StandardCharsets.ISO_8859_1));
    }
}
