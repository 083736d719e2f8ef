/**
 * What every contender is given: route tables, probes, payloads, wire requests, and the {@link org.requestcore.workload.app.App}
 * that a request core runs. Everything generated comes from {@link org.requestcore.workload.Seed}. Knows no stack and no JSON library.
 */
package org.requestcore.workload;
