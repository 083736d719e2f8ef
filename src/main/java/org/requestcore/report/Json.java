package org.requestcore.report;

import java.io.IOException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Results as JSON: the names of the records' components; what is unknown or infinite is null. */
public final class Json {
    private static final Gson TEXT = builder().setPrettyPrinting().disableHtmlEscaping().create();
    /** Without a character that could end the script element that it stands in. */
    private static final Gson IN_HTML = builder().create();

    private Json() {
    }

    private static GsonBuilder builder() {
        return new GsonBuilder().serializeNulls().registerTypeAdapter(double.class, new Finite()).registerTypeAdapter(Double.class, new Finite());
    }

    /** @param result records: a summary, a comparison, a timeline */
    public static String of(Object result) {
        return TEXT.toJson(result);
    }

    static String inHtml(Object value) {
        return IN_HTML.toJson(value);
    }

    /** JSON has no NaN and no infinity. */
    private static final class Finite extends TypeAdapter<Double> {
        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            if (Double.isFinite(value)) {
                out.value(value);
            } else {
                out.nullValue();
            }
        }

        @Override
        public Double read(JsonReader in) {
            throw new UnsupportedOperationException("only written");
        }
    }
}
