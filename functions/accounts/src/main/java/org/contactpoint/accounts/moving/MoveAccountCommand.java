package org.contactpoint.accounts.moving;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;

/**
 * Something that moves an account on.
 *
 * @param action what the policy is asked about
 * @param answer remembers the answer for a repeat of the request
 */
public record MoveAccountCommand(
    Caller caller,
    Actor actor,
    Action action,
    AccountId account,
    AccountMove move,
    Change.AnswerRemembered answer) {}
