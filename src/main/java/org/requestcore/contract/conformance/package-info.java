/**
 * How stacks answer where servers like to differ: what the rules ({@link org.requestcore.workload.routes.Oracle}) say, something else, or nothing, for it is not
 * offered. Nothing is proved here and nobody is broken: requests are asked, and the answers told.
 */
package org.requestcore.contract.conformance;
