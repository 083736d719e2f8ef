/**
 * Reactor Netty, an HTTP server on Netty whose application is one handler of a request and a response that returns a Publisher, or routes of such.
 *
 * <p><b>Entry point.</b> {@code HttpServerRoutes.apply(request, response)} (public API), as the server calls it. The request core is
 * {@link org.requestcore.stack.reactornetty.embedded}, with all its settings; shape CANNED has no routes.
 *
 * <p><b>Registration.</b> The first route that matches wins, and is found by trying one after the other, each by the method and then by a regular expression for the whole path, so
 * that the place in the table decides the cost. Routes stand as listed, but for those that an earlier one would rob: they come before it, as users have to put them (or have a
 * comparator sort them). A template's text becomes a part of the expression as it stands; what would be more than text there is quoted. Parameters are named by their place, as a
 * name is that of a group; a catch-all is {@code {name}**}. Values are asked for once, all together: Reactor Netty matches again whenever it is asked.
 *
 * <p><b>Layers.</b> Handlers that call handlers, as its users write them; {@code mapHandle} comes too late to refuse a request, and its access log and metrics know neither a user
 * nor a route. A layer's way back is the end of the next one's Mono. What they tell each other is in Reactor's context. A body is read by {@code receive().aggregate()} for POST,
 * PUT and PATCH; what comes with another method is dropped by Reactor Netty.
 *
 * <p><b>Differs by design.</b> There is no 405. A parameter takes no octets at all, too. Captured values stay encoded: the request core decodes the one that it needs, by
 * Netty's decoder, as users have to. It also answers 405, by routes that stand behind all others: a request that finds its route doesn't come to them, one that finds none does.
 *
 * <p><b>Absent.</b> A chain: its layers would be lambdas in lambdas, and what they cost the JDK's price, which {@link org.requestcore.model.regexscan} shows. Tables with PATCH: no
 * template can be registered for it, only a predicate that finds no values. Tables with a catch-all behind parameters: their values come under each other's names, as Reactor Netty
 * notes the name of the catch-all first and counts groups from the left. Tables in which the text beside a parameter is, alone, an ordinary value of another route.
 *
 * <p><b>Faked.</b> For the router, the request: a method and a target, reused, which resolves parameters as Reactor Netty's own does; and the answer 404, in whose place stands a
 * last route for all.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.reactornetty.embedded}'s, with the same handlers: nothing in them is of one event loop.
 */
package org.requestcore.stack.reactornetty;
