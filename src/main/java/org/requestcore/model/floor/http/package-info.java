/** A request core: a strict parser of HTTP/1.1 that keeps regions of the input, and a writer of answers. */
package org.requestcore.model.floor.http;
