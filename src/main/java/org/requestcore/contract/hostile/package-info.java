/** What request cores make of hostile and broken input: any answer will do, but no harm. */
package org.requestcore.contract.hostile;
