/**
 * Gin, the article's Go framework: its server, a program of its own, whose sources are in {@code src/article/gin} and in the jar. It is built, once for each state of the sources, by the go that is there; the
 * modules come from where go gets them.
 *
 * <p>{@code gin}: release mode, and the App's own layers. {@code gin-default}: Gin's Logger and Recovery, which {@code gin.Default()} has, in the place of the App's access log. Its own README tells the rest.
 */
package org.requestcore.stack.gin;
