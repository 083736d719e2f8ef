/** What a request core runs: layers and handlers, written once, that each stack wires in its own idiom. */
package org.requestcore.workload.app;
