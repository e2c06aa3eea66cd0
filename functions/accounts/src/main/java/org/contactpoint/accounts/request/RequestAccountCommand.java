package org.contactpoint.accounts.request;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;

/**
 * Somebody asks for an account.
 *
 * @param account as it would be, REQUESTED
 * @param answer remembers the answer for a repeat of the request
 */
public record RequestAccountCommand(
    Caller caller, Actor actor, Account account, Change.AnswerRemembered answer) {}
