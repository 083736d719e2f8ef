/**
 * What the suite itself costs: consumes the same inputs and gives the known answers, which it is told beforehand. Its rows are what every other
 * row contains beside the contender's work; reports subtract them. It is proved on what it is told, and on nothing else.
 */
package org.requestcore.model.harness;
