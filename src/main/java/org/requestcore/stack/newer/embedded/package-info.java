/** For stacks whose libraries need a newer JDK than this suite: a package of its own, since no stack may know another one. */
package org.requestcore.stack.newer.embedded;
