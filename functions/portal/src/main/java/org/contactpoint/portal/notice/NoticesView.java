package org.contactpoint.portal.notice;

/**
 * A page of notices.
 *
 * @param gone whether the one that somebody wanted to read is listed no more
 */
public record NoticesView(Notices notices, boolean gone) {}
