/** What stacks in other languages are measured by: programs that measure themselves on what rows of this suite ask, on the same inputs. */
package org.requestcore.contract.twin;
