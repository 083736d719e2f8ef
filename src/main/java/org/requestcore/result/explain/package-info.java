/** What of a loaded server's cost its request core explains, by runs of both. */
package org.requestcore.result.explain;
