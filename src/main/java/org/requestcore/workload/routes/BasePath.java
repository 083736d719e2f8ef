package org.requestcore.workload.routes;

/** What stands before every template of a document. */
final class BasePath {
    private BasePath() {
    }

    /**
     * @param path starts with a slash, and doesn't end with one; or is empty
     * @throws IllegalArgumentException if a route can't begin like that
     */
    static String require(String path) {
        if (!path.isEmpty() && !Route.parse(0, "GET", path).isStatic()) {
            throw new IllegalArgumentException("base path '" + path + "' has a parameter");
        }
        return path;
    }
}
