/** Stacks whose libraries have a class path of their own: what of them is here, and what is not. */
package org.requestcore.contract.island;
