package org.contactpoint.accounts.moving;

import org.contactpoint.domain.vetting.ReinstatementReason;

/** The body of a reinstatement. */
public record ReinstateAccountRequest(ReinstatementReason reason) {}
