package org.contactpoint.domain.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;

/**
 * How a request came.
 *
 * @param by the authority that took it
 * @param on the day in London on which the requester asked, from which the month runs
 * @param enteredAt when it was entered
 * @param enteredBy the account that entered it
 */
public record Receipt(Authority by, LocalDate on, Instant enteredAt, AccountId enteredBy) {}
