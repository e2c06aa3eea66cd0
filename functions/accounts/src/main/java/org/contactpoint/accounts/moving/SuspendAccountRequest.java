package org.contactpoint.accounts.moving;

import org.contactpoint.domain.vetting.SuspensionReason;

/** The body of a suspension. */
public record SuspendAccountRequest(SuspensionReason reason) {}
