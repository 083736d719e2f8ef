/**
 * Holds contenders against the contracts, before anything is measured: in tests, in {@code verify}, and in the measured JVM itself. Judges are
 * libraries that are no contender: Gson reads JSON, Apache HttpCore reads responses, networknt holds bodies against the OpenAPI schemas.
 */
package org.requestcore.contract.proof;
