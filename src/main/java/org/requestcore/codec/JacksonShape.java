package org.requestcore.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;

/** How one record is written with a generator and read with a parser; and what the records have in common. */
interface JacksonShape<T> {
    void write(T value, JsonGenerator out) throws IOException;

    /** @param in at the start of an object; afterwards at its end */
    T read(JsonParser in) throws IOException;

    static <V> void value(JsonGenerator out, V value, JacksonShape<V> shape) throws IOException {
        if (value == null) {
            out.writeNull();
        } else {
            shape.write(value, out);
        }
    }

    static <V> void list(JsonGenerator out, SerializableString name, List<V> values, JacksonShape<V> shape) throws IOException {
        out.writeFieldName(name);
        if (values == null) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        for (V value : values) {
            value(out, value, shape);
        }
        out.writeEndArray();
    }

    static void text(JsonGenerator out, SerializableString name, String text) throws IOException {
        out.writeFieldName(name);
        out.writeString(text);
    }

    /** The next value. */
    static <V> V value(JsonParser in, JacksonShape<V> shape) throws IOException {
        in.nextToken();
        return current(in, shape);
    }

    static <V> List<V> list(JsonParser in, JacksonShape<V> shape) throws IOException {
        if (in.nextToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(in, in.currentToken() == JsonToken.START_ARRAY);
        List<V> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(current(in, shape));
        }
        return values;
    }

    static String text(JsonParser in) throws IOException {
        String text = in.nextTextValue();
        require(in, text != null || in.currentToken() == JsonToken.VALUE_NULL);
        return text;
    }

    /** At the next value; the parser's own accessors check its kind. */
    static JsonParser scalar(JsonParser in) throws IOException {
        in.nextToken();
        return in;
    }

    static void skip(JsonParser in) throws IOException {
        in.nextToken();
        in.skipChildren();
    }

    private static <V> V current(JsonParser in, JacksonShape<V> shape) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(in, in.currentToken() == JsonToken.START_OBJECT);
        return shape.read(in);
    }

    private static void require(JsonParser in, boolean holds) throws IOException {
        if (!holds) {
            throw new JsonParseException(in, in.currentToken() + " is not what this record has here");
        }
    }
}
