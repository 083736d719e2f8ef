package org.requestcore.stack.tomcat.embedded;

import java.util.List;

import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardContext;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Filters of a context, as ServletContext.addFilter and Spring Boot register them: each for all paths. */
final class Filters {
    private Filters() {
    }

    static void add(StandardContext context, List<? extends Filter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            FilterDef filter = new FilterDef();
            filter.setFilterName("filter" + i);
            filter.setFilter(filters.get(i));
            filter.setFilterClass(filters.get(i).getClass().getName());
            filter.setAsyncSupported("true");
            context.addFilterDef(filter);
            FilterMap map = new FilterMap();
            map.setFilterName(filter.getFilterName());
            map.addURLPattern("/*");
            context.addFilterMap(map);
        }
    }
}
