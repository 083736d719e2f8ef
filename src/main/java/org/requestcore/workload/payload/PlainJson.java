package org.requestcore.workload.payload;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The JSON of a record, told as plainly as it can be (RFC 8259): the right answer that codecs are held against, and the text they decode.
 * Never measured.
 */
public final class PlainJson {
    private PlainJson() {
    }

    /** @param value null, a String, a Number, a Boolean, a List or a record of these */
    public static String of(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Record object) {
            return java.util.Arrays.stream(object.getClass().getRecordComponents())
                .map(c -> quoted(c.getName()) + ":" + of(member(object, c)))
                .collect(Collectors.joining(",", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static Object member(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(object + " has an unreadable member " + component.getName(), e);
        }
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                default -> json.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
