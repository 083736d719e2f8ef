/**
 * The yardsticks: contenders like any other, but written here. {@link org.requestcore.model.floor} is the least work that does the job,
 * {@link org.requestcore.model.radix} and {@link org.requestcore.model.regexscan} are the algorithms of other languages' servers in
 * Java, which separate the algorithm from the language.
 */
package org.requestcore.model;
