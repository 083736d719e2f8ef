/**
 * What several runs say, one after another: a row's figures as a series, and where it changed its level. A run is one observation, however many forks it has, for
 * what moves a machine from day to day moves all forks of a run.
 */
package org.requestcore.result.trend;
