package org.requestcore.codec;

import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;

import org.requestcore.contract.JsonCodec;
import org.requestcore.contract.JsonLibrary;
import org.requestcore.contract.Versions;

/** Jackson 2 databind with the module that calls accessors and constructors by generated lambdas instead of reflection. */
public final class JacksonBlackbirdLibrary implements JsonLibrary {
    @Override
    public String name() {
        return "jackson-blackbird";
    }

    @Override
    public String version() {
        return Versions.of("com.fasterxml.jackson.module:jackson-module-blackbird");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("com.fasterxml.jackson.module:jackson-module-blackbird", BlackbirdModule.class, "com.fasterxml.jackson.core:jackson-databind", ObjectMapper.class,
            "com.fasterxml.jackson.core:jackson-core", JsonFactory.class);
    }

    @Override
    public Map<String, String> decisions() {
        return JacksonLibrary.decided();
    }

    @Override
    public <T> JsonCodec<T> codec(Class<T> type) {
        return Blackbird.codec(type);
    }

    /** A class of its own: verifying one that passes the module on loads the module, in forks that measure others too. */
    private static final class Blackbird {
        static <T> JsonCodec<T> codec(Class<T> type) {
            return new JacksonLibrary.Codec<>(JacksonLibrary.mapper().addModule(new BlackbirdModule()).build(), type);
        }
    }
}
