package org.requestcore.workload.routes;

/** What stands between two slashes of a template. {@code text} is the static text, or the name of the parameter. */
public record Segment(Kind kind, String text) {

    /** From the most specific to the least. */
    public enum Kind { STATIC, PARAMETER, CATCH_ALL }

    /** @throws IllegalArgumentException with the reason, if the text is no segment */
    static Segment parse(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            requirePlain(text);
            return new Segment(Kind.STATIC, text);
        }
        if (!text.matches("\\{[A-Za-z_][A-Za-z0-9_.-]*}")) {
            throw new IllegalArgumentException("segment '" + text + "' is neither text nor one parameter; write {name} or {name...} between slashes");
        }
        String name = text.substring(1, text.length() - 1);
        if (name.endsWith("...")) {
            return new Segment(Kind.CATCH_ALL, name.substring(0, name.length() - 3));
        }
        return new Segment(Kind.PARAMETER, name);
    }

    /** RFC 3986, 3.3, but for '%', ':' and '*', which mean something else to a router. */
    private static void requirePlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || "?#%*:\\[]|^`<>\"".indexOf(c) >= 0) {
                throw new IllegalArgumentException("'" + c + "' can't stand in the static segment '" + text + "'; parameters are written {name}, a catch-all {name...}");
            }
        }
    }

    public boolean isStatic() {
        return kind == Kind.STATIC;
    }
}
