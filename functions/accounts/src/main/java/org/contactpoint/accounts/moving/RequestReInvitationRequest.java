package org.contactpoint.accounts.moving;

import org.contactpoint.domain.vetting.ReInvitationReason;

/** The body of a request to invite somebody anew. */
public record RequestReInvitationRequest(ReInvitationReason reason) {}
