package org.contactpoint.portal.search;

/**
 * The results, and why they were asked for.
 *
 * @param id under which the session keeps the search
 * @param team whether whoever searched may register a child
 */
public record ResultsView(String id, SearchResults found, String purpose, boolean team) {}
