package org.contactpoint.uploads.web;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a file before it comes.
 *
 * @param bytes how long it is, 0 where nobody can say
 * @param sha256 of the file as it will be sent, in hexadecimal; null where nobody can say
 */
record AnnouncedFile(String name, long bytes, @Nullable String sha256) {}
