/** For servers with the API of com.sun.net.httpserver, the JDK's own and others: a package of its own, since no stack may know another one. */
package org.requestcore.stack.jdk.embedded;
