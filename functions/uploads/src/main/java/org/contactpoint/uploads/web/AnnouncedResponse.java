package org.contactpoint.uploads.web;

import java.util.Map;

/** Where the file goes, and until when. */
public record AnnouncedResponse(
    String uploadId, String url, Map<String, String> headers, String expires) {}
