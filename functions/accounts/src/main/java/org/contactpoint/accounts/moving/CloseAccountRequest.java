package org.contactpoint.accounts.moving;

import org.contactpoint.domain.vetting.ClosureReason;

/** The body of a closure. */
public record CloseAccountRequest(ClosureReason reason) {}
