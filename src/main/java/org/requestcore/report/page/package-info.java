/** What the page in a browser has beyond the tables of all reports: ratios to whatever baseline, columns to sort by, links to the source, colours; and what it is made from. Nothing is judged here. */
package org.requestcore.report.page;
