package org.contactpoint.portal.search;

/**
 * The results, and why they were asked for.
 *
 * @param team whether whoever searched may register a child
 */
public record ResultsView(SearchResults found, String purpose, boolean team) {}
