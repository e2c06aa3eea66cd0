package org.contactpoint.subjectaccess.document;

import java.time.LocalDate;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Whose document it is, and for whom.
 *
 * @param requestId quoted by whoever asks about the answer
 * @param child the number under which the child is held
 * @param asked the day on which the requester asked
 * @param prepared the day in London on which the document is made
 */
public record Heading(
    String requestId,
    ContactPointId child,
    Requester requester,
    LocalDate asked,
    LocalDate prepared) {}
