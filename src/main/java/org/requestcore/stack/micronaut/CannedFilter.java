package org.requestcore.stack.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

import org.requestcore.workload.app.App;

/** Shape CANNED: answers before a route is looked for. A filter is handed a body whole, of no octets if there is none. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = MicronautApp.CANNED, value = StringUtils.TRUE)
final class CannedFilter {
    private final App app;

    CannedFilter(App app) {
        this.app = app;
    }

    @PreMatching
    @RequestFilter
    HttpResponse<byte[]> answer(@Body byte[] body) {
        return Answers.dated(app.reply(0, null, body));
    }
}
