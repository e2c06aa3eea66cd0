package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.subjectaccess.ExtensionReason;

/** The body of an extension. */
public record ExtendAccessRequestBody(ExtensionReason reason) {}
