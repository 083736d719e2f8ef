package org.requestcore.report;

/** Colour where there is a terminal that wants it, and little of it. */
public enum Ink {
    BOLD("1"), DIM("2"), RED("31"), GREEN("32"), YELLOW("33");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    public String on(String text, boolean isWanted) {
        return isWanted && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
