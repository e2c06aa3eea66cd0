package org.contactpoint.http.endpoint;

/** The body of a route that takes none: nothing, or an empty object. */
public record NoBody() {}
