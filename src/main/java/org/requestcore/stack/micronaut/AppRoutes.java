package org.requestcore.stack.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;

import org.requestcore.workload.app.App;

/** What stands beside the article's API in the App's table. */
@Singleton
@Requires(property = MicronautApp.ROUTED, value = StringUtils.TRUE)
@SuppressWarnings("overrides") // of Micronaut's own, as in TableRoutes
final class AppRoutes extends TableRoutes {
    AppRoutes(ApplicationContext context, App app) {
        super(context, App.TABLE.routes().stream().filter(route -> !ArticleController.has(route)).toList(), app);
    }
}
