/** Runs that are shown side by side: one row under several conditions. */
package org.requestcore.result.sides;
