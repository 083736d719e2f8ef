/** The proofs as JUnit 5 tests, for the builds of those who bring a stack of their own. JUnit is theirs: nothing here loads unless a test does. */
package org.requestcore.junit;
