/** What of a loaded server's cost its request core explains, told. */
package org.requestcore.report.explain;
