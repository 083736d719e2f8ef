package org.requestcore.contract.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import org.requestcore.workload.routes.RouteTables;

/** The schemas of the article's OpenAPI document. OpenAPI 3.1 schemas are JSON Schema 2020-12. */
final class ApiSchemas {
    private static final Object COMPONENTS = components();

    private final Schema schema;

    /** @param name of a schema in the document's components */
    ApiSchemas(String name) {
        String json = new Gson().toJson(Map.of("$ref", "#/components/schemas/" + name, "components", COMPONENTS));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json, InputFormat.JSON);
    }

    /** @throws ProofFailure if the text is no JSON of this schema */
    void require(String json) {
        List<com.networknt.schema.Error> errors;
        try {
            errors = schema.validate(json, InputFormat.JSON);
        } catch (RuntimeException e) {
            throw new ProofFailure("%s is no JSON: %s".formatted(json, e.getMessage()), e);
        }
        ProofFailure.unless(errors.isEmpty(), "%s breaks the OpenAPI contract: %s", json, errors.stream().map(Object::toString).collect(Collectors.joining("; ")));
    }

    private static Object components() {
        try (InputStream in = RouteTables.class.getResourceAsStream("article.yaml")) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return document.get("components");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
