package org.contactpoint.accounts.moving;

import org.contactpoint.domain.vetting.IdentityConfirmation;

/**
 * The body of the approval of a re-invitation.
 *
 * @param confirmedBy how whoever approves spoke to the person
 */
public record ApproveReInvitationRequest(IdentityConfirmation confirmedBy) {}
