/**
 * Netty's EmbeddedChannel as a connection in memory, and what Netty decides by itself, for all that stands on Netty: a package of its own, since no stack may
 * know another one. So the row {@code embedded-channel} prices for Vert.x the very channel that Vert.x is on.
 */
package org.requestcore.stack.netty.embedded;
