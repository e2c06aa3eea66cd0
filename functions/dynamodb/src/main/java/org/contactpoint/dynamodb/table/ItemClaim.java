package org.contactpoint.dynamodb.table;

/**
 * The claim of an urgent act on one item.
 *
 * @param act different from that of any other act
 * @param now milliseconds since 1970
 * @param until when it is over, in milliseconds since 1970
 */
public record ItemClaim(String act, long now, long until) {}
