/** What rows allocate, kept as a table that a build is held to: bytes don't vary as times do, and so can fail it. */
package org.requestcore.result.bytes;
