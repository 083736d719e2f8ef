package org.requestcore.stack.springmvc;

import java.util.Map;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;

/** What the stacks of Spring MVC on Tomcat have in common. */
abstract class OnSpringMvc implements Stack {
    @Override
    public final String version() {
        return Versions.of("org.springframework:spring-webmvc");
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        return SpringMvcTomcat.libraries();
    }

    @Override
    public final Map<String, String> decisions() {
        return EmbeddedTomcat.decisions();
    }

    @Override
    public final Thread thread(Runnable work) {
        return EmbeddedTomcat.thread(work);
    }
}
