/** What parsers and writers share: eight octets at a time within a long, and numbers in decimal. */
package org.requestcore.model.floor.octets;
