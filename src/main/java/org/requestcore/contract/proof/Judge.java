package org.requestcore.contract.proof;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

/** Reads JSON strictly (RFC 8259) with Gson, which is no contender. */
final class Judge {
    private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private Judge() {
    }

    /** @throws ProofFailure if the text is not one JSON value and nothing else */
    static JsonElement json(String text) {
        try {
            JsonElement json = STRICT.fromJson(text, JsonElement.class);
            ProofFailure.unless(json != null, "no JSON: an empty text");
            return json;
        } catch (JsonParseException e) {
            throw new ProofFailure("no JSON: %s (%s)".formatted(brief(text), e.getMessage()), e);
        }
    }

    static String brief(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
