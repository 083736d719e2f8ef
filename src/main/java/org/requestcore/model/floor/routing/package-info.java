/** A router: a deterministic automaton over the words of a path, eight octets at a time. */
package org.requestcore.model.floor.routing;
