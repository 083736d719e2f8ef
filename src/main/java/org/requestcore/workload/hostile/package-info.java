/** What a server gets that no client of good will sends: cases in a file, and good requests that are spoilt by a generator. */
package org.requestcore.workload.hostile;
