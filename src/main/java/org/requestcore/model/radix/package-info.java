/**
 * Gin's algorithms (tree.go and context.go of gin-gonic/gin, which has the tree from julienschmidt/httprouter), so that the language can
 * be told from the algorithm.
 *
 * <p>As there: one compressed radix tree for each method, found by a linear search; static children by a string of their first chars,
 * most used first; static before wild, with the nodes that were skipped taken up again; no allocation in a match; a chain is one array of
 * handlers with an index that {@code Next} advances; a request under an unknown method asks the other trees. Not as there: a
 * parameter and a catch-all may stand in one place, a parameter takes at least one octet, a catch-all doesn't take the slash before it,
 * and there are no redirects, since the tables ask for that. Gin matches the path that net/http has decoded; here the raw path is matched
 * and the values are decoded. The tree is over the chars of a String, where Go has bytes. A colon in static text is text, which Gin's users
 * write with a backslash.
 *
 * <p>Absent: tables with text after a parameter within a segment, as there.
 *
 * <p>Absent: a request core, since neither algorithm is a server. Stacks that ship no router route with {@link
 * org.requestcore.model.radix.RadixRouter} and say so.
 */
package org.requestcore.model.radix;
