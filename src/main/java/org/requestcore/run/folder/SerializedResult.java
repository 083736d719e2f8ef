package org.requestcore.run.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Type;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * JMH's result of a fork in a line of JSON: in the form in which the fork itself sent it, compressed. JMH's JSON has not all of it: how a metric is
 * summed up over forks (mean, sum, maximum) is lost there, and the scores of a resumed run would differ from those of an undisturbed one.
 */
final class SerializedResult implements JsonSerializer<BenchmarkResult>, JsonDeserializer<BenchmarkResult> {
    private static final ObjectInputFilter PARTS =
        ObjectInputFilter.Config.createFilter("maxdepth=100;org.openjdk.jmh.**;java.lang.*;java.util.*;java.util.concurrent.TimeUnit;!*");

    /** Results, those of other profilers too, and what they are made of, nothing else: a journal may come from anywhere. */
    private static ObjectInputFilter.Status filter(ObjectInputFilter.FilterInfo info) {
        boolean isResult = info.serialClass() != null && Result.class.isAssignableFrom(info.serialClass());
        return isResult ? ObjectInputFilter.Status.ALLOWED : PARTS.checkInput(info);
    }

    @Override
    public JsonElement serialize(BenchmarkResult result, Type type, JsonSerializationContext context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(result);
        } catch (IOException e) {
            throw new JsonParseException(e);
        }
        return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    @Override
    public BenchmarkResult deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
        try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(json.getAsString())));
             ObjectInputStream in = new ObjectInputStream(bytes)) {
            in.setObjectInputFilter(SerializedResult::filter);
            return (BenchmarkResult) in.readObject();
        } catch (IOException | ClassNotFoundException | IllegalArgumentException | ClassCastException e) {
            throw new JsonParseException(e);
        }
    }
}
