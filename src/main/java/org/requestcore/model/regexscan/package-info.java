/**
 * Starlette's algorithms (starlette/routing.py, starlette/applications.py), which are FastAPI's too, so that the language can be told from
 * the algorithm.
 *
 * <p>As there: each template is compiled to a regular expression, and a request is matched against one after the other; the first whose
 * method fits too wins, and if only methods were wrong it is a 405; every captured value is a String; middleware are callables, each
 * holding the next. A new {@link java.util.regex.Matcher} for each try is how Java's expressions are used, and what Vert.x Web and Javalin
 * do; Python's make an object only for a match. Not as there: a parameter that takes the rest of the path takes at least one octet; the
 * raw path is matched and the values are decoded. Starlette's layers are coroutines; here they are plain calls.
 *
 * <p>The table is sorted, stably, with the specific templates first, since the first match wins. Absent: a request core, since neither
 * algorithm is a server.
 */
package org.requestcore.model.regexscan;
