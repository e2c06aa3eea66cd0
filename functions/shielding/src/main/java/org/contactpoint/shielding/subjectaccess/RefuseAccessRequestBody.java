package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.subjectaccess.AccessRefusalReason;

/** The body of a refusal. */
public record RefuseAccessRequestBody(AccessRefusalReason reason) {}
