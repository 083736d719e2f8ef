/** Codecs of the payloads, written by hand for each type. */
package org.requestcore.model.floor.json;
