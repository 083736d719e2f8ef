/**
 * What a contender must do, said in Javadoc and held by {@link org.requestcore.contract.proof}. A contender of HTTP work is a
 * {@link org.requestcore.contract.Stack}, one of JSON work a {@link org.requestcore.contract.JsonLibrary}; both are found by
 * {@link java.util.ServiceLoader}, so that a jar on the class path adds one.
 */
package org.requestcore.contract;
