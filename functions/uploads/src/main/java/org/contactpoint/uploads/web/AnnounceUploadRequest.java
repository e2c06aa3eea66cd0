package org.contactpoint.uploads.web;

import org.contactpoint.domain.upload.Feed;

/**
 * The body of an announcement.
 *
 * @param sha256 of the file as it will be sent, in hexadecimal
 */
public record AnnounceUploadRequest(String fileName, Feed feed, long bytes, String sha256) {}
