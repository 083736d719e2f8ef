/** What verify and list ask of contenders, and how it is told. */
package org.requestcore.cli.verification;
