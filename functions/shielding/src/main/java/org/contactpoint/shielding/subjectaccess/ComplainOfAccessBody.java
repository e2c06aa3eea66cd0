package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.subjectaccess.ComplaintReason;

/** The body of a complaint. */
public record ComplainOfAccessBody(ComplaintReason reason) {}
