/** For stacks in other languages: servers that are programs of their own, made and started here. A package of its own, since no stack may know another one. */
package org.requestcore.stack.foreign.embedded;
