package org.contactpoint.registration.involvement;

import java.time.LocalDate;

/** The body of an end. */
public record EndInvolvementRequest(LocalDate end) {}
