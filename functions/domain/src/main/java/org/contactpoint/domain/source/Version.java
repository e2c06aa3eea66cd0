package org.contactpoint.domain.source;

import java.time.LocalDate;

/**
 * What a source said at one time.
 *
 * @param asOf the day that the source says it is true of
 * @param act the upload or request that brought it; a whole upload can be reversed by it
 * @param withdrawn whether the source takes back the row and all that only it said
 */
public record Version(LocalDate asOf, String act, boolean withdrawn, Facts facts) {}
