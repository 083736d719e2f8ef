package org.requestcore.workload.payload;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * The JSON of a record, told as plainly as it can be (RFC 8259): the right answer that codecs are held against, and the text they decode.
 * Never measured.
 */
public final class PlainJson {
    /** As two characters, as all libraries write them: RFC 8259, 7. */
    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";
    /** The JVM makes them anew whenever it is asked. */
    private static final ClassValue<RecordComponent[]> MEMBERS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private PlainJson() {
    }

    /** @param value null, a String, a Number, a Boolean, a List or a record of these */
    public static String of(Object value) {
        StringBuilder json = new StringBuilder();
        append(value, json);
        return json.toString();
    }

    private static void append(Object value, StringBuilder json) {
        if (value instanceof String text) {
            quote(text, json);
        } else if (value instanceof List<?> list) {
            json.append('[');
            for (int i = 0; i < list.size(); i++) {
                append(list.get(i), json.append(i == 0 ? "" : ","));
            }
            json.append(']');
        } else if (value instanceof Record object) {
            json.append('{');
            RecordComponent[] members = MEMBERS.get(object.getClass());
            for (int i = 0; i < members.length; i++) {
                quote(members[i].getName(), json.append(i == 0 ? "" : ","));
                append(valueOf(members[i], object), json.append(':'));
            }
            json.append('}');
        } else {
            json.append(value);
        }
    }

    private static Object valueOf(RecordComponent member, Record object) {
        try {
            return member.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(object + " has an unreadable member " + member.getName(), e);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (char c : text.toCharArray()) {
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) {
                json.append('\\').append(ESCAPES.charAt(escape));
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
