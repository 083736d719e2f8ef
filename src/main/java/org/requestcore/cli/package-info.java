/** The sub-commands, one class each. */
package org.requestcore.cli;
