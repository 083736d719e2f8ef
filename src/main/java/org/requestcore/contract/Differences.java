package org.requestcore.contract;

import org.requestcore.workload.routes.Oracle;

/** The ways in which routers were found to differ. A stack with another way of its own makes its own {@link Difference}. */
public final class Differences {
    public static final Difference ENCODED_SLASH_KEPT = Difference.ofPath("%2F stays encoded in a captured value",
        path -> path.replace("%2F", "%252F").replace("%2f", "%252f"));

    public static final Difference TRAILING_SLASH_IGNORED = new Difference("a template without a trailing slash matches a path that has one",
        asked -> asked.path().length() > 1 && asked.path().endsWith("/"),
        asked -> Oracle.moreSpecific(asked.right(), asked.right(asked.path().substring(0, asked.path().length() - 1))));

    public static final Difference EMPTY_SEGMENT_TAKEN = new Difference("parameters take empty segments, one more at the end included",
        asked -> hasEmptySegment(asked.path()),
        asked -> Oracle.takingEmpty(asked.table()).answer(asked.method(), asked.path()));

    public static final Difference EMPTY_REST_TAKEN = new Difference("a catch-all takes the empty rest",
        asked -> asked.path().endsWith("/"),
        asked -> Oracle.takingEmptyRest(asked.table()).answer(asked.method(), asked.path()));

    public static final Difference SLASHES_MERGED = Difference.ofPath("// is taken for one slash", path -> path.replaceAll("/{2,}", "/"));

    private Differences() {
    }

    private static boolean hasEmptySegment(String path) {
        return path.contains("//") || path.endsWith("/");
    }
}
