/** Chains: a class for each place in each chain, so that a chain is compiled as if it had been written out. */
package org.requestcore.model.floor.middleware;
